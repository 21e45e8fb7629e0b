package org.ayni.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ayni.local.process.Progress;
import org.ayni.local.process.Stack;
import org.ayni.local.settings.DataFolder;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;
import org.jspecify.annotations.Nullable;

/** The launcher behind {@code deploy/run}. */
final class LocalStack {

    private LocalStack() {}

    /** Ends with 0 when it was stopped from outside while all was well, with 1 and one line when something failed. */
    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            Settings settings = Settings.of(System.getenv());
            try (DataFolder folder = DataFolder.claim(settings.data())) {
                run(options, settings, folder);
            }
        } catch (StackFailure failure) {
            fail(failure.getMessage());
        } catch (IOException failure) {
            fail("A file cannot be read or written: " + failure);
        }
    }

    private static void run(Options options, Settings settings, DataFolder folder) throws IOException {
        requireFree(settings.ports());
        requirePackaged(options, settings);
        if (options.fresh()) {
            folder.empty();
        }
        folder.prepare();
        Progress progress = new Progress();
        Stack stack = new Stack(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        Assembly assembly = new Assembly(settings, stack, progress);
        assembly.start();
        if (options.demo()) {
            assembly.loadDemo();
        }
        assembly.announce();
        Optional<Duration> restart = Settings.restart(System.getenv());
        if (restart.isPresent()) {
            stack.keepRunning(restart.get());
            return;
        }
        String obituary = stack.awaitFirstDeath();
        if (!stack.isStopping()) {
            throw new StackFailure(obituary);
        }
    }

    /** @throws StackFailure when somebody listens on one of the ports */
    static void requireFree(List<Integer> ports) {
        for (int port : ports) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                throw new StackFailure(
                        "Port " + port + " is in use: stop what listens there, or move this stack with"
                                + " AYNI_PORT_OFFSET=1000 (and AYNI_DATA)",
                        taken);
            }
        }
    }

    /** Said before anything is started. */
    private static void requirePackaged(Options options, Settings settings) throws IOException {
        for (Service service : settings.services()) {
            ServiceProcess.jar(settings.root(), service);
        }
        if (options.demo()) {
            Assembly.demoJar(settings.root());
        }
    }

    private static void fail(@Nullable String line) {
        System.err.println(line);
        System.exit(1);
    }
}
