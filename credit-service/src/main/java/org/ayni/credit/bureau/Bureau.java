package org.ayni.credit.bureau;

/** The risk bureau, wherever it is. */
interface Bureau {

    /** Asks about a document; what goes wrong is an answer too, never an exception. */
    BureauAnswer ask(Document document);
}
