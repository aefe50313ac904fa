package org.inclusion.samples.gallery;

import static org.inclusion.samples.gallery.PracticeActs.click;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.gallery.PracticeActs.Act;

/** The acts of somebody at a team's folder: a letter that three people write, and the rights of the folder. */
final class TeamFolderActs {

    private static final String HALF = "Madame Rivet a payé le loyer de février.";
    private static final String BOTH = HALF + " Le reçu est joint.";

    private TeamFolderActs() {}

    // ——— the letter

    static PracticeActs letter() {
        return new PracticeActs(
                List.of(
                        new Act("given as it is", page -> {
                            click(page, "#letter button");
                            give(page);
                        }),
                        new Act("letters without a vowel as a line", page -> {
                            click(page, "#letter button");
                            write(page, "bcdf ghjk lmnp");
                        }),
                        new Act("letters without a vowel as an answer", page -> {
                            bothLines(page);
                            answer(page, "bcdf");
                            click(page, "#move button");
                            give(page);
                        })),
                List.of(
                        new Act("her line alone", page -> {
                            click(page, "#letter button");
                            write(page, HALF);
                            click(page, "#mine button");
                            finish(page);
                        }),
                        new Act("the other one's line alone", page -> {
                            click(page, "#letter button");
                            write(page, HALF);
                            click(page, "#theirs button");
                            finish(page);
                        }),
                        new Act("the comment closed, and not answered", page -> {
                            bothLines(page);
                            click(page, "#close button");
                            click(page, "#move button");
                            give(page);
                        }),
                        new Act("the note folded, and still there", page -> {
                            bothLines(page);
                            answer(page, "Karim, au 06 39 98 12 34");
                            click(page, "#fold button");
                            give(page);
                        }),
                        new Act("everything ready, and not given", page -> {
                            bothLines(page);
                            answer(page, "Karim");
                            click(page, "#move button");
                        })),
                new Act("both lines, an answer, and the note elsewhere", page -> {
                    bothLines(page);
                    finish(page);
                }));
    }

    private static void bothLines(Page page) {
        click(page, "#letter button");
        write(page, HALF);
        click(page, "#both button");
        page.fill("#draft", BOTH);
        click(page, "#write .main");
    }

    private static void write(Page page, String line) {
        click(page, "#line button");
        page.fill("#draft", line);
        click(page, "#write .main");
    }

    private static void answer(Page page, String text) {
        page.fill("#answer", text);
        click(page, "#comment button");
    }

    private static void finish(Page page) {
        answer(page, "Karim");
        click(page, "#move button");
        give(page);
    }

    private static void give(Page page) {
        click(page, "#preview button");
        click(page, "#give button");
    }

    // ——— the rights

    static PracticeActs rights() {
        return new PracticeActs(
                List.of(
                        new Act("kept as they are", TeamFolderActs::rightsOf),
                        new Act(
                                "nothing for anybody",
                                page -> rightsOf(page, "ines-none", "lou-none", "paul-none", "link-none"))),
                List.of(
                        new Act("the link left open", page -> rightsOf(page, "ines-change", "lou-read", "paul-none")),
                        new Act(
                                "who has left may still read",
                                page -> rightsOf(page, "ines-change", "lou-read", "paul-read", "link-none")),
                        new Act(
                                "everybody may change",
                                page -> rightsOf(page, "ines-change", "lou-change", "paul-none", "link-none"))),
                new Act(
                        "the least that each one needs",
                        page -> rightsOf(page, "ines-change", "lou-read", "paul-none", "link-none")));
    }

    private static void rightsOf(Page page, String... rights) {
        click(page, "#rights button");
        for (String right : rights) {
            page.check("#" + right);
        }
        click(page, "#give-rights .main");
    }
}
