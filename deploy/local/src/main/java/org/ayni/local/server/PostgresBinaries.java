package org.ayni.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.ayni.local.settings.DataFolder;
import org.ayni.local.settings.StackFailure;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int ANY_EXECUTE = 0b001_001_001;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}. Two stacks that unpack at once do not disturb each other. */
    static Path unpackedUnder(Path parent) throws IOException {
        Path folder = parent.resolve("postgres");
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return folder;
        }
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, "postgres-draft-");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new StackFailure("There is no PostgreSQL for this machine: the local stack runs on Linux x86-64");
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(archive)), draft);
        }
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFaster) {
            DataFolder.delete(draft);
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw anotherWasFaster;
            }
        }
        return folder;
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("An entry leads out of the archive: " + entry.getName());
            }
            Files.createDirectories(entry.isDirectory() ? target : target.getParent());
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(archive, target);
                boolean program = (entry.getMode() & ANY_EXECUTE) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
