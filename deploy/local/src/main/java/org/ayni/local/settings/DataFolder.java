package org.ayni.local.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one stack. The file that marks it as ours is also locked while a stack uses it. */
public final class DataFolder implements AutoCloseable {

    private static final String MARK = ".ayni-stack";
    private static final List<String> CONTENT = List.of("postgres", "kafka", "keys", "logs", "pids", Settings.READY);

    private final Path folder;
    private final FileChannel held;

    private DataFolder(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /** @throws StackFailure when another stack has it, or when it is somebody else's folder */
    public static DataFolder claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path mark = folder.resolve(MARK);
        if (!Files.exists(mark) && !isEmpty(folder)) {
            throw new StackFailure("AYNI_DATA names a folder with other files in it: " + folder);
        }
        FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new StackFailure("Another stack is running with the data in " + folder);
        }
        return new DataFolder(folder, channel);
    }

    /** Forgets what earlier runs left. */
    public void empty() throws IOException {
        for (String name : CONTENT) {
            delete(folder.resolve(name));
        }
    }

    /** Makes the folders that are always there. */
    public void prepare() throws IOException {
        delete(folder.resolve("pids"));
        delete(folder.resolve(Settings.READY));
        for (String name : List.of("logs", "pids")) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }

    /** Deletes the file or the folder with all in it; nothing when there is none. */
    public static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
