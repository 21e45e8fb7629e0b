package org.ayni.chaos.client;

/** Where the calls come from, and who is told what became of each. Used by many threads. */
public interface Work {

    Call next();

    void settled(Outcome outcome);
}
