package org.inclusion.content;

import java.util.List;

/** Reads workshop kits. */
final class KitFields {

    private static final int LONGEST = 600;
    private static final int MOST_SEATS = 100;
    private static final WorkshopKit.Handout NO_CARD = new WorkshopKit.Handout(PackValue.noText(), List.of());

    private final Mentions mentions;

    KitFields(Mentions mentions) {
        this.mentions = mentions;
    }

    WorkshopKit kit(String id, PackFields fields) {
        int minutes = fields.whole("minutes", 1, LONGEST);
        List<WorkshopKit.Part> parts =
                fields.objects("parts").stream().map(KitFields::part).toList();
        int ofParts = parts.stream().mapToInt(WorkshopKit.Part::minutes).sum();
        if (minutes != ofParts) {
            fields.note("minutes", "the parts take " + ofParts + " minutes in all");
        }
        return new WorkshopKit(
                id,
                PackIds.path(mentions.item(fields, "path", Kind.PATH)),
                fields.text("title"),
                fields.text("result"),
                minutes,
                fields.whole("seats", 1, MOST_SEATS),
                fields.texts("prepare"),
                parts,
                fields.texts("offline"),
                fields.texts("second"),
                fields.objects("tasks").stream().map(this::task).toList(),
                handouts(fields.objects("people")),
                handouts(fields.optionalObjects("handouts")),
                fields.object("closing").map(KitFields::handout).orElse(NO_CARD));
    }

    private static WorkshopKit.Part part(PackFields fields) {
        return new WorkshopKit.Part(
                fields.whole("minutes", 1, LONGEST),
                fields.text("title"),
                fields.texts("lead"),
                fields.texts("second"));
    }

    private WorkshopKit.Task task(PackFields fields) {
        return new WorkshopKit.Task(
                PackIds.step(mentions.item(fields, "step", Kind.STEP)),
                fields.text("title"),
                fields.text("start"),
                fields.text("goOn"),
                fields.text("further"),
                fields.text("done"));
    }

    private static List<WorkshopKit.Handout> handouts(List<PackFields> all) {
        return all.stream().map(KitFields::handout).toList();
    }

    private static WorkshopKit.Handout handout(PackFields fields) {
        return new WorkshopKit.Handout(fields.text("title"), fields.texts("lines"));
    }
}
