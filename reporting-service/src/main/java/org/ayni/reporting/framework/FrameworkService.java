package org.ayni.reporting.framework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of the framework, once for each content, and hands out what the tables say. */
@Singleton
public class FrameworkService {

    private final FrameworkStore store;
    private volatile @Nullable Framework current;

    FrameworkService(FrameworkStore store) {
        this.store = store;
    }

    /** Writes a version unless it is there. */
    @Transactional
    public void add(String digest, Framework framework) {
        store.add(digest, framework);
    }

    /** Has the roll-ups keep what a measure counts. Takes long where that is new and there are many facts. */
    @Transactional
    public void keep(DerivedCount count) {
        store.keep(count);
    }

    /** From now on, the service works with this version. */
    @Transactional
    public Framework use(String digest) {
        Framework framework = store.get(digest);
        current = framework;
        return framework;
    }

    /** The version that this service works with. */
    public Framework current() {
        Framework loaded = current;
        if (loaded == null) {
            throw new IllegalStateException("the framework is not loaded yet");
        }
        return loaded;
    }
}
