package org.inclusion.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Names;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.room.NotedList;
import org.inclusion.room.NotedList.Page;
import org.inclusion.room.NotedList.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The copy of everything that is noted of one learner, as one JSON document (right of access, GDPR article 15). Access
 * was checked and recorded before this object was made; the data is read from the stores while the document is written.
 * The JSON Schema of the document is published: {@code org/inclusion/privacy/copy-1.schema.json}. Thread-safe.
 *
 * <p>The document is read page by page, each page in a transaction of its own, so that a long history takes no more
 * memory than a short one and no writer waits. Data that is written meanwhile may be in the document or not.
 */
public final class LearnerCopy {

    /** Everything that is noted, in a copy that was made together with the learner. */
    public static final Look.What LOOK = new Look.What("COPY");

    /** The act in the journal: the learner, or a helper with her, made a copy of everything that is noted of her. */
    public static final Act ACT = new Act("COPY");

    private final Guard guard;
    private final Actor actor;
    private final LearnerId learner;
    private final Instant madeAt;
    private final List<NotedList> lists;
    private final Names names;

    LearnerCopy(Guard guard, Actor actor, LearnerId learner, Instant madeAt, List<NotedList> lists, Names names) {
        this.guard = guard;
        this.actor = actor;
        this.learner = learner;
        this.madeAt = madeAt;
        this.lists = lists;
        this.names = names;
    }

    /**
     * The time at which the copy was granted.
     *
     * @return the time
     */
    public Instant madeAt() {
        return madeAt;
    }

    /**
     * Writes the document in UTF-8. The stream stays open. The permission is checked again for each page. If the actor
     * may not see the learner any more, or her erasure was requested meanwhile, the document is truncated.
     *
     * <p>A truncated document is invalid JSON. Nothing is ever left out silently.
     *
     * @param out takes the document
     * @throws IOException if the stream fails
     * @throws IllegalStateException if the permission has ended meanwhile
     * @throws org.inclusion.store.StoreUnavailableException if the database is away
     */
    public void writeTo(OutputStream out) throws IOException {
        CopyWriter writer = new CopyWriter(out, names);
        writer.begin(learner, madeAt);
        for (NotedList list : lists) {
            writer.beginList(list.name());
            @Nullable Reader next = list.first();
            while (next != null) {
                Page page = read(next);
                for (Map<String, @Nullable Object> row : page.rows()) {
                    writer.row(row);
                }
                next = page.next();
            }
            writer.endList();
        }
        writer.end();
    }

    private Page read(Reader reader) {
        return guard.run(actor, Permission.COPY, learner, (tx, now) -> Outcome.done(reader.read(tx, learner, now)))
                .orThrow();
    }
}
