package org.inclusion.authoring;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.room.Keeping;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;

/** The room of what helpers write themselves. */
@Internal
public final class AuthoringRoom implements Room {

    static final String ID = "authoring";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Rows<?>> rows() {
        return LeafletRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of(Leaflet.QUOTA);
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        return Keeping.NOTHING.renaming(stores.of(LeafletStore.class)::rename);
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        LeafletStore leaflets = ground.stores().of(LeafletStore.class);
        WriteLeaflets write =
                new WriteLeaflets(ground.turns(), leaflets, ground.quota(), ground.random(), ground.calendar());
        FindHardSentences hard = new FindHardSentences(ground.content());
        CopyLesson copy =
                new CopyLesson(ground.turns(), leaflets, write, ground.content(), ground.random(), ground.calendar());
        AddPhoto photo = new AddPhoto(ground.turns(), leaflets, ground.quota(), ground.calendar());
        PublishLeaflets publish = new PublishLeaflets(ground.turns(), leaflets, ground.quota(), ground.calendar());
        ReadLessons read = new ReadLessons(ground.transactions(), leaflets);
        return Offers.NONE
                .ofStructure(
                        StructureLessons.DOOR,
                        (actor, structure) ->
                                new StructureLessons(actor, structure, write, hard, copy, photo, publish, read))
                .toAnybody(LessonSide.DOOR, read);
    }
}
