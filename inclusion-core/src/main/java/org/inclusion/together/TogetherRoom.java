package org.inclusion.together;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.room.Keeping;
import org.inclusion.room.MovedTable;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;

/** The room of live help: both sides of a session, and those who watch sessions. */
@Internal
public final class TogetherRoom implements Room {

    static final String ID = "together";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Rows<?>> rows() {
        return TogetherRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return Stream.<OpenKind>concat(Stream.of(KeptSession.QUOTA), TogetherPermissions.ALL.stream())
                .toList();
    }

    /** A session ends where its learner has another id from now on. */
    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        TogetherStore sessions = stores.of(TogetherStore.class);
        return Keeping.NOTHING
                .forgetting(TogetherRows.ERASED_LIVE_SESSIONS, sessions::forget)
                .moving((tx, from, to) -> MovedTable.untilNone(atMost -> sessions.forget(tx, from, atMost)))
                .sweeping((tx, atMost) -> Sessions.sweep(sessions, tx, calendar.now(), atMost));
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        TogetherStore sessions = ground.stores().of(TogetherStore.class);
        HelpTogether help = new HelpTogether(
                ground.guard(), ground.access(), ground.quota(), sessions, ground.content(), ground.random());
        BeHelped beHelped = new BeHelped(
                ground.transactions(), ground.access(), ground.calendar(), sessions, ground.content(), ground.random());
        NoteSuccess noteSuccess = new NoteSuccess(
                ground.guard(),
                ground.transactions(),
                ground.calendar(),
                sessions,
                ground.content(),
                ground.random(),
                taken.of(RecordEvidence.class),
                beHelped);
        WatchSessions watch =
                new WatchSessions(ground.transactions(), ground.access(), sessions, ground.calendar(), ground.random());
        return Offers.NONE
                .about(LearnerTogether.DOOR, (actor, learner) -> new LearnerTogether(actor, learner, help))
                .about(
                        LearnerHelped.DOOR,
                        (actor, learner) ->
                                new LearnerHelped(LearnerSide.signedIn(actor, learner), beHelped, noteSuccess))
                .toHost(
                        HelpedWithCard.DOOR,
                        (learner, signs) ->
                                new LearnerHelped(LearnerSide.withCard(learner, signs), beHelped, noteSuccess))
                .toHost(WatchSessions.DOOR, watch);
    }
}
