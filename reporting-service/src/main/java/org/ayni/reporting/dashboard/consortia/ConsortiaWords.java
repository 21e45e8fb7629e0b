package org.ayni.reporting.dashboard.consortia;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sentences and words of this page; the texts are in {@code messages/consortia_es.properties} and its English twin. */
@MessageBundle(value = "consortia", locale = "es")
public interface ConsortiaWords {

    @Message
    String eachTitle(String n);

    @Message
    String eachSubtitle();

    @Message
    String byGroup();

    @Message
    String bySector();

    @Message
    String inGroup(String group);

    @Message
    String inSector(String sector);

    @Message
    String noneOfThese();

    @Message
    String almostAlike();

    @Message
    String consortiumColumn();

    @Message
    String reached();

    @Message
    String notReached();

    @Message
    String shopsColumn();

    @Message
    String partTitle();

    @Message
    String partSubtitle();

    @Message
    String milestonesTitle();
}
