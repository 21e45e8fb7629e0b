package org.ayni.bo481.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.course.Edition;
import org.ayni.bo481.course.Preparation;
import org.ayni.bo481.course.Seats;
import org.ayni.bo481.course.Syllabus;
import org.ayni.bo481.course.Training;
import org.ayni.bo481.course.Visits;
import org.ayni.bo481.entry.Entry;

/** The whole story, in date order. */
public final class Story {
    /** The seed of the case; another one tells of other people with the same figures. */
    public static final long SEED = 481;

    private Story() {}

    /**
     * The entries by day; of one day in the order in which the chapters were written.
     *
     * @param leftOut what is kept back
     */
    public static List<Entry> of(long seed, Set<LeftOut> leftOut) {
        Cast cast = Cast.from(seed);
        List<Edition> editions = new Seats(cast, seed).editions();
        List<Entry> entries = new ArrayList<>(Fund.all());
        entries.addAll(Consortia.of(cast, seed));
        entries.addAll(People.of(cast, seed));
        entries.addAll(Syllabus.of(cast));
        entries.addAll(Preparation.of(cast, seed));
        entries.addAll(Training.of(editions, seed));
        entries.addAll(Outreach.of(cast));
        entries.addAll(Loans.of(cast, seed));
        entries.addAll(Visits.of(cast, editions, seed));
        entries.addAll(Survey.of(cast, seed));
        Set<String> keys = Set.copyOf(leftOut.stream().map(LeftOut::key).toList());
        entries.removeIf(each -> keys.contains(each.key()));
        entries.sort(Comparator.comparing(Entry::day));
        return List.copyOf(entries);
    }
}
