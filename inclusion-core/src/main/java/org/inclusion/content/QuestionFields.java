package org.inclusion.content;

import java.util.List;
import org.inclusion.path.Device;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;

/** Reads what evidence is measured by: skills, questions with their options, self-report questions. */
final class QuestionFields {

    /** The logistic scale: far outside it a difficulty says nothing about anybody. */
    private static final double HARDEST = 6;

    /** How unsure a difficulty is that an author wrote and nobody estimated: one standard deviation. */
    private static final double WRITTEN = .5;

    private final Mentions mentions;

    QuestionFields(Mentions mentions) {
        this.mentions = mentions;
    }

    Skill skill(String id, PackFields fields) {
        return new Skill(
                id, mentions.item(fields, "competence", Kind.COMPETENCE), fields.text("title"), parameters(fields, 0));
    }

    Question question(String id, PackFields fields) {
        List<Question.Option> options =
                fields.objects("options").stream().map(QuestionFields::option).toList();
        if (options.size() < 2) {
            fields.note("options", "must be two or more");
        }
        if (options.stream().filter(Question.Option::right).count() != 1) {
            fields.note("options", "exactly one must be right");
        }
        if (options.stream().map(Question.Option::id).distinct().count() != options.size()) {
            fields.note("options", "an option id stands twice");
        }
        double evenChance = 1.0 / Math.max(2, options.size());
        return new Question(
                PackIds.question(id),
                mentions.item(fields, "skill", Kind.SKILL),
                fields.id("family"),
                fields.text("text"),
                fields.text("spoken"),
                mentions.narration(fields, "audio"),
                fields.optionalObject("picture").map(this::picture).orElse(null),
                options,
                fields.optionalConstant("device", Device.class),
                parameters(fields, fields.optionalNumber("guessing", 0, .9, evenChance)));
    }

    /** The library's own description of a picture says what it means, which is what the question asks. */
    private Block.Picture picture(PackFields fields) {
        return new Block.Picture(mentions.picture(fields, "src"), fields.text("alt"));
    }

    private static Question.Option option(PackFields fields) {
        boolean right = fields.flag("right");
        return new Question.Option(fields.id("id"), fields.text("text"), right, right ? null : fields.text("help"));
    }

    private static ItemParameters parameters(PackFields fields, double guessing) {
        boolean isWord = fields.isText("difficulty");
        double difficulty = isWord
                ? fields.constant("difficulty", Difficulty.class).logit()
                : fields.number("difficulty", -HARDEST, HARDEST);
        double discrimination = isWord
                ? fields.optionalNumber("discrimination", .05, 10, Difficulty.DISCRIMINATION)
                : fields.number("discrimination", .05, 10);
        return ItemParameters.of(
                discrimination, difficulty, guessing, fields.optionalNumber("difficultySd", 0, 3, WRITTEN));
    }

    SelfReportQuestion selfReport(String id, PackFields fields) {
        return new SelfReportQuestion(id, PackIds.area(mentions.item(fields, "area", Kind.AREA)), fields.text("text"));
    }
}
