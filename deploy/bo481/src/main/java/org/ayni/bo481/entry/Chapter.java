package org.ayni.bo481.entry;

import java.util.Locale;

/** The parts of the story. Each one is told to one service. */
public enum Chapter {
    FUND(Service.CREDIT),
    CONSORTIA(Service.CONSORTIA),
    PEOPLE(Service.CONSORTIA),
    DIAGNOSES(Service.CONSORTIA),
    PLANS(Service.TRAINING),
    COURSES(Service.TRAINING),
    VISITS(Service.TRAINING),
    OUTREACH(Service.CONSORTIA),
    CONSENTS(Service.CONSORTIA),
    LOANS(Service.CREDIT),
    SURVEY(Service.CONSORTIA);

    private final Service service;

    Chapter(Service service) {
        this.service = service;
    }

    /** To whom all entries of the chapter go. */
    public Service service() {
        return service;
    }

    /** For people. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
