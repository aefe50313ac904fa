package org.inclusion.accompaniment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * An export of the accompaniments and workshops of a structure, or of one of its helpers. Access was checked and
 * recorded before this object was made. Rows are read page by page while they are written, so they are no snapshot of
 * one moment. Learners whose erasure was requested are left out. Thread-safe.
 */
public final class AccompanimentExport {

    /** How many rows one transaction reads. */
    static final int PAGE = 500;

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final AccompanimentStore store;
    private final AccompanimentStore.Range range;
    private final AccompanimentFormat format;

    AccompanimentExport(
            Transactions transactions,
            AccessPolicy policy,
            AccompanimentStore store,
            AccompanimentStore.Range range,
            AccompanimentFormat format) {
        this.transactions = transactions;
        this.policy = policy;
        this.store = store;
        this.range = range;
        this.format = format;
    }

    /**
     * The format in which it is written.
     *
     * @return the format
     */
    public AccompanimentFormat format() {
        return format;
    }

    /**
     * Writes the file: first the accompaniments by day, then the workshops by day. The stream stays open. If the store
     * fails, the file is truncated.
     *
     * @param out takes the file
     * @throws IOException if the stream fails
     * @throws org.inclusion.store.StoreUnavailableException if the database is away
     */
    public void writeTo(OutputStream out) throws IOException {
        AccompanimentFormat.Rows rows = format.begin(out);
        writeAccompaniments(rows);
        writeWorkshops(rows);
        rows.end();
    }

    private void writeAccompaniments(AccompanimentFormat.Rows rows) throws IOException {
        @Nullable Accompaniment last = null;
        Page page;
        do {
            @Nullable Accompaniment after = last;
            page = transactions.read(tx -> {
                List<Accompaniment> all = store.in(tx, range, after, PAGE);
                Set<LearnerId> people = all.stream().map(Accompaniment::learner).collect(Collectors.toSet());
                return new Page(all, policy.hiddenAmong(tx, people));
            });
            for (Accompaniment one : page.all()) {
                last = one;
                if (!page.hidden().contains(one.learner())) {
                    rows.write(ExportedActivity.of(one));
                }
            }
        } while (page.all().size() >= PAGE);
    }

    private record Page(List<Accompaniment> all, Set<LearnerId> hidden) {}

    private void writeWorkshops(AccompanimentFormat.Rows rows) throws IOException {
        @Nullable Workshop last = null;
        List<Workshop> page;
        do {
            @Nullable Workshop after = last;
            page = transactions.read(tx -> store.workshopsIn(tx, range, after, PAGE));
            for (Workshop one : page) {
                last = one;
                rows.write(ExportedActivity.of(one));
            }
        } while (page.size() >= PAGE);
    }
}
