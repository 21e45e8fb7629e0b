package org.ayni.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/**
 * Processor time that the service and PostgreSQL have used since they were started, in milliseconds. Beside other work
 * it is steadier than the clock.
 *
 * @param service of credit-service, its compiler and collector included
 * @param database of PostgreSQL with all sessions, also those that have ended
 */
public record Cpu(long service, long database) {

    /** Of which the kernel counts a hundred a second. */
    private static final int MILLISECONDS_A_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    /** Of the stack of these settings. */
    public static Cpu of(Settings settings) throws IOException {
        long postgres = pid(settings, "postgres");
        long database = used(postgres, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
        try (Stream<ProcessHandle> sessions =
                ProcessHandle.of(postgres).orElseThrow().children()) {
            for (ProcessHandle session : sessions.toList()) {
                database += used(session.pid(), USER, SYSTEM);
            }
        }
        return new Cpu(used(pid(settings, Service.CREDIT.folder()), USER, SYSTEM), database);
    }

    /** What was used since an earlier moment. */
    public Cpu since(Cpu earlier) {
        return new Cpu(service - earlier.service, database - earlier.database);
    }

    private static long pid(Settings settings, String name) throws IOException {
        return Long.parseLong(
                Files.readString(settings.pids().resolve(name + ".pid")).strip());
    }

    /** Of the fields behind the process's name, which may hold spaces; nothing when it has just ended. */
    private static long used(long pid, int... fields) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        List<String> all = List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        long ticks = 0;
        for (int field : fields) {
            ticks += Long.parseLong(all.get(field));
        }
        return ticks * MILLISECONDS_A_TICK;
    }
}
