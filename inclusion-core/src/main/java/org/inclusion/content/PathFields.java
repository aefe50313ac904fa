package org.inclusion.content;

import java.util.List;
import java.util.Set;
import org.inclusion.evidence.Help;
import org.inclusion.path.Audience;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;

/** Reads goals with their papers, paths and the steps of paths. */
final class PathFields {

    private static final CompletionRule NO_RULE = new CompletionRule(1, Help.SHOWN);

    private final Mentions mentions;
    private final Section.Builder<Step> steps;

    /** Steps stand in their paths; each is added to all steps of the pack as well. */
    PathFields(Mentions mentions, Section.Builder<Step> steps) {
        this.mentions = mentions;
        this.steps = steps;
    }

    Goal goal(String id, PackFields fields) {
        return new Goal(
                id,
                fields.text("text"),
                fields.inOtherLanguages("inOtherLanguages"),
                fields.inAnyLanguage("said"),
                PackIds.path(mentions.item(fields, "path", Kind.PATH)),
                PackIds.steps(mentions.items(fields.list("steps"), Kind.STEP)),
                PackIds.area(mentions.item(fields, "area", Kind.AREA)),
                mentions.items(fields.optionalList("papers"), Kind.PAPER),
                fields.flag("aboutHealth"));
    }

    static Paper paper(String id, PackFields fields) {
        return new Paper(id, fields.text("name"), fields.optionalText("found"));
    }

    SkillPath path(String id, PackFields fields) {
        List<Step> ofPath = fields.objects("steps").stream().map(this::step).toList();
        return new SkillPath(
                PackIds.path(id),
                fields.text("title"),
                fields.inOtherLanguages("inOtherLanguages"),
                fields.text("summary"),
                fields.constant("audience", Audience.class),
                ofPath);
    }

    private Step step(PackFields fields) {
        String id = fields.id("id");
        Step step = new Step(
                PackIds.step(id),
                fields.text("title"),
                fields.text("why"),
                fields.optionalText("otherwise"),
                mentions.item(fields, "skill", Kind.SKILL),
                PackIds.steps(mentions.items(fields.optionalList("after"), Kind.STEP)),
                Set.copyOf(fields.constants("devices", Device.class)),
                fields.constants("ways", LearningWay.class),
                fields.whole("minutes", 1, 600),
                mentions.item(fields, "lesson", Kind.LESSON),
                mentions.item(fields, "practice", Kind.EXERCISE),
                PackIds.questions(mentions.items(fields.list("questions"), Kind.QUESTION)),
                fields.object("completion").map(PathFields::completion).orElse(NO_RULE));
        if (!steps.add(id, step, fields.where())) {
            fields.note("id", "\"" + id + "\" stands twice among the pack's steps");
        }
        return step;
    }

    private static CompletionRule completion(PackFields rule) {
        return new CompletionRule(rule.whole("successes", 1, 100), rule.constant("help", Help.class));
    }
}
