package org.ayni.load.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.ayni.load.Wire;
import org.ayni.load.scene.Copies;
import org.ayni.load.scene.Model;
import org.ayni.load.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a loan and is assessed at once; a person may have one open application only. */
final class Application implements Command {

    private static final int PEOPLE = 160_000;

    private @Nullable Model model;

    @Override
    public String about() {
        return "Applications through the API, each assessed by all rules at once (token, key, audit, outbox on)";
    }

    @Override
    public void prepare(Scene scene) throws IOException, SQLException {
        model = Copies.ofPeople(scene, PEOPLE);
    }

    @Override
    public int subjects() {
        return PEOPLE;
    }

    @Override
    public boolean isOnce() {
        return true;
    }

    @Override
    public String[] ids(int subject) {
        return new String[] {Copies.person(subject), Copies.enterprise(subject)};
    }

    @Override
    public Wire.Reply send(Wire wire, int subject, String key) throws IOException {
        Model made = Objects.requireNonNull(model);
        String body = made.application(Copies.person(subject), Copies.enterprise(subject));
        return wire.post(made.officerToken(), "/v1/loan-applications", key, body);
    }
}
