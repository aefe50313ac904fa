package org.inclusion.samples.gallery;

import static org.inclusion.samples.gallery.PracticeActs.click;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.gallery.PracticeActs.Act;
import org.jspecify.annotations.Nullable;

/** The acts of somebody at the school's book, and at an account whose password is forgotten. */
final class BookAndAccountActs {

    private static final String FIRST_CODE = "402718";
    private static final String CODE_OF_YESTERDAY = "118304";
    private static final String WORD = "Velours-tigre-9-minuit-pomme";

    private BookAndAccountActs() {}

    // ——— the school's book

    static PracticeActs note() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> signed(page, null, null, "")),
                        new Act("digits as a name", page -> signed(page, "#goes-yes", "#helps-no", "1234"))),
                List.of(
                        new Act("read, and not signed", page -> {
                            click(page, "#museum button");
                            click(page, "#read button");
                        }),
                        new Act("one question of two", page -> signed(page, "#goes-yes", null, "Sami Duret")),
                        new Act("another answer", page -> signed(page, "#goes-yes", "#helps-yes", "Sami Duret"))),
                new Act("both answered, and signed", page -> signed(page, "#goes-yes", "#helps-no", "Sami Duret")));
    }

    private static void signed(Page page, @Nullable String goes, @Nullable String helps, String name) {
        click(page, "#museum button");
        if (goes != null) {
            page.check(goes);
        }
        if (helps != null) {
            page.check(helps);
        }
        page.fill("#signature", name);
        click(page, "#sign .main");
    }

    static PracticeActs absence() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> {
                            click(page, "#absence button");
                            click(page, "form#absence .main");
                        }),
                        new Act(
                                "letters without a vowel as a reason",
                                page -> told(page, "#child-lina", "bcdf", "#back-on-1", true))),
                List.of(
                        new Act("another child", page -> told(page, "#child-noe", "Fièvre", "#back-on-1", true)),
                        new Act("another day", page -> told(page, "#child-lina", "Fièvre", "#back-on-0", true)),
                        new Act(
                                "the meal forgotten",
                                page -> told(page, "#child-lina", "Fièvre", "#back-on-1", false))),
                new Act(
                        "who, why, when back, and the meal",
                        page -> told(page, "#child-lina", "Fièvre", "#back-on-1", true)));
    }

    private static void told(Page page, String child, String reason, String back, boolean withoutMeal) {
        click(page, "#absence button");
        page.check(child);
        page.fill("#reason", reason);
        page.check(back);
        if (withoutMeal) {
            page.check("#meal");
        }
        click(page, "form#absence .main");
    }

    static PracticeActs homework() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", BookAndAccountActs::forTomorrow),
                        new Act("everything", page -> forTomorrow(page, "poem", "sums", "book", "cloth"))),
                List.of(
                        new Act("one of two", page -> forTomorrow(page, "sums")),
                        new Act("with what was given last", page -> forTomorrow(page, "sums", "cloth", "poem"))),
                new Act("what is for tomorrow", page -> forTomorrow(page, "sums", "cloth")));
    }

    private static void forTomorrow(Page page, String... works) {
        click(page, "#homework button");
        for (String work : works) {
            page.check("#" + work);
        }
        click(page, "form#homework .main");
    }

    // ——— an account whose password is forgotten

    static PracticeActs account() {
        return new PracticeActs(
                List.of(
                        new Act("any password", page -> entered(page, WORD)),
                        new Act("letters as a code", page -> coded(page, "bonjour")),
                        new Act("a password of one sign", page -> chosen(page, "aaaaaaaaaaaaaaaa"))),
                List.of(
                        new Act("the code of yesterday", page -> coded(page, CODE_OF_YESTERDAY)),
                        new Act("the code told to somebody", page -> {
                            asked(page);
                            click(page, "#messages button");
                            click(page, "#tell button");
                            click(page, "#back-to-code button");
                            typed(page, FIRST_CODE);
                        }),
                        new Act("a new password, and not entered", page -> chosen(page, WORD)),
                        new Act("entered with another one", page -> {
                            chosen(page, WORD);
                            entered(page, WORD + "s");
                        })),
                new Act("a code, a new password, and in", page -> {
                    chosen(page, WORD);
                    entered(page, WORD);
                }));
    }

    private static void asked(Page page) {
        click(page, "#forgotten button");
        click(page, "#send-code button");
    }

    private static void coded(Page page, String code) {
        asked(page);
        typed(page, code);
    }

    private static void typed(Page page, String code) {
        page.fill("#code", code);
        click(page, "#with-code .main");
    }

    private static void chosen(Page page, String word) {
        coded(page, FIRST_CODE);
        page.fill("#word", word);
        click(page, "#new-word .main");
    }

    private static void entered(Page page, String word) {
        page.fill("#password", word);
        click(page, "#sign-in button");
    }
}
