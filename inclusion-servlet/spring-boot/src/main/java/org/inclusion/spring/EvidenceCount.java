package org.inclusion.spring;

import java.util.concurrent.atomic.LongAdder;

/** How many pieces of evidence were kept since the start, for the metrics. Thread-safe. */
final class EvidenceCount {

    private final LongAdder count = new LongAdder();

    void add(int pieces) {
        count.add(pieces);
    }

    long total() {
        return count.sum();
    }
}
