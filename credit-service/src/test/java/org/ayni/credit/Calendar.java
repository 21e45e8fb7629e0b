package org.ayni.credit;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A start of the service for tests that move the business date, which the others must not see. */
public class Calendar implements QuarkusTestProfile {}
