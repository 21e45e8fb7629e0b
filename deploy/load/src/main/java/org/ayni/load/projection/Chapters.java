package org.ayni.load.projection;

import java.util.List;

/** Events of many stories side by side, chapter by chapter, without end. */
interface Chapters {

    /** The next chapter: of all its stories the first event, then of all the second, and so on. */
    List<Stories.Told> next();
}
