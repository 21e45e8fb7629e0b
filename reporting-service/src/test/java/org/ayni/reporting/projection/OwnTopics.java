package org.ayni.reporting.projection;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application with a database and topics of its own, in which every event is on a topic. */
public class OwnTopics implements QuarkusTestProfile {}
