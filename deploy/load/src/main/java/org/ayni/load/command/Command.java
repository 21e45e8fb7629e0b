package org.ayni.load.command;

import java.io.IOException;
import org.ayni.load.Wire;
import org.ayni.load.scene.Copies;
import org.ayni.load.scene.Scene;

/** A command that can be sent again and again, each time about one of many subjects. */
interface Command {

    /** What it is, for the page. */
    String about();

    /** Makes the subjects, numbered from 1. */
    void prepare(Scene scene) throws Exception;

    /** How many there are: the service has the first half, pgbench the other. */
    int subjects();

    /** Whether a subject takes the command once only. */
    boolean isOnce();

    /** Ids of a subject, which differ from request to request. */
    default String[] ids(int subject) {
        return new String[] {Copies.loan(subject)};
    }

    /** Sends it; 201 is the right answer. */
    Wire.Reply send(Wire wire, int subject, String key) throws IOException;
}
