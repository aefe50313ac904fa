package org.inclusion.samples.gallery;

import static org.inclusion.samples.gallery.PracticeActs.click;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.samples.gallery.PracticeActs.Act;
import org.jspecify.annotations.Nullable;

/** The acts of somebody at the rota of a team, at a vote of residents, and in a meeting at a distance. */
final class WorkAndVoteActs {

    private static final String HER_CODE = "lav 4827";
    private static final String CODE_OF_THE_NEIGHBOUR = "LAV-4872";

    private WorkAndVoteActs() {}

    // ——— the rota

    static PracticeActs change() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> {
                            click(page, "#change button");
                            click(page, "#change-form .main");
                        }),
                        new Act("words as an hour", page -> changed(page, "#which-day-19", "tôt", "11 h"))),
                List.of(
                        new Act("the hour of this week", page -> changed(page, "#which-day-19", "13h30", "11 h")),
                        new Act("the line of another name", page -> changed(page, "#which-day-19", "7 h", "11 h")),
                        new Act("another day", page -> changed(page, "#which-day-20", "7 h", "11 h")),
                        new Act("read again, and not sent", page -> changed(page, "#which-day-19", "8 h 30", "11 h"))),
                new Act("the planned hour, the wished one, sent", page -> {
                    changed(page, "#which-day-19", "08:30", "11h00");
                    click(page, "#send button");
                }));
    }

    /** Goes as far as the page on which the request is read again, where the rota lets somebody go there. */
    private static void changed(Page page, String day, String planned, String asked) {
        click(page, "#next-week button");
        click(page, "#change button");
        page.check(day);
        page.fill("#planned", planned);
        page.fill("#asked", asked);
        click(page, "#change-form .main");
    }

    static PracticeActs leave() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> {
                            click(page, "#leave button");
                            click(page, "#leave-form .main");
                        }),
                        new Act("words as a day", page -> away(page, "#kind-paid", "demain", "après"))),
                List.of(
                        new Act("the day she is back as the last", page -> away(page, "#kind-paid", "26/03", "30/03")),
                        new Act("unpaid leave", page -> away(page, "#kind-unpaid", "26/03", "27/03")),
                        new Act("a draft", page -> {
                            filled(page, "#kind-paid", "26/03", "27/03");
                            click(page, "#draft button");
                        }),
                        new Act("read again, and not sent", page -> away(page, "#kind-paid", "26/03", "27/03"))),
                new Act("two days of paid leave, sent", page -> {
                    away(page, "#kind-paid", "26 mars", "27-03-2026");
                    click(page, "#send button");
                }));
    }

    private static void filled(Page page, String kind, String from, String to) {
        click(page, "#leave button");
        page.check(kind);
        page.fill("#from", from);
        page.fill("#to", to);
    }

    private static void away(Page page, String kind, String from, String to) {
        filled(page, kind, from, to);
        click(page, "#leave-form .main");
    }

    static PracticeActs hours() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> {
                            click(page, "#hours button");
                            click(page, "#hours-form .main");
                        }),
                        new Act("words as hours", page -> told(page, "sept", "sept", "zéro", "sept", true))),
                List.of(
                        new Act("what was planned", page -> told(page, "7", "7", "7", "7", true)),
                        new Act("a comma in the place of minutes", page -> told(page, "7", "7,3", "0", "7", true)),
                        new Act("not read again", page -> told(page, "7", "7,5", "0", "7", false))),
                new Act("what was worked", page -> told(page, "7 h", "7h30", "0", "07:00", true)));
    }

    private static void told(
            Page page, String monday, String tuesday, String wednesday, String thursday, boolean readsAgain) {
        click(page, "#hours button");
        page.fill("#monday", monday);
        page.fill("#tuesday", tuesday);
        page.fill("#wednesday", wednesday);
        page.fill("#thursday", thursday);
        if (readsAgain) {
            page.check("#reread");
        }
        click(page, "#hours-form .main");
    }

    // ——— a vote

    static PracticeActs vote() {
        return new PracticeActs(
                List.of(new Act("no answer", page -> {
                    click(page, "#proposal button");
                    click(page, "#to-ballot button");
                    click(page, "#vote .main");
                })),
                List.of(
                        new Act("chosen without reading", page -> {
                            click(page, "#ballot button");
                            page.check("#choice-yes");
                            click(page, "#vote .main");
                        }),
                        new Act("chosen, and not put into the urn", WorkAndVoteActs::chosen),
                        new Act("in the urn, and the receipt not opened", page -> {
                            chosen(page);
                            click(page, "#confirm button");
                            click(page, "#finish button");
                        })),
                new Act("read, voted, and the receipt opened", page -> {
                    chosen(page);
                    click(page, "#confirm button");
                    click(page, "#receipt button");
                }));
    }

    private static void chosen(Page page) {
        click(page, "#proposal button");
        click(page, "#to-ballot button");
        page.check("#choice-abstain");
        click(page, "#vote .main");
    }

    static PracticeActs projects() {
        return new PracticeActs(
                List.of(new Act("letters as a code", page -> entered(page, "bonjour"))),
                List.of(
                        new Act("the code of the neighbour", page -> entered(page, CODE_OF_THE_NEIGHBOUR)),
                        new Act("kept for later", page -> {
                            entered(page, HER_CODE);
                            page.check("#project-garden");
                            click(page, "#draft button");
                        }),
                        new Act("seen again, and not put in", WorkAndVoteActs::project),
                        new Act("put in, and the proof not opened", page -> {
                            project(page);
                            click(page, "#put-in button");
                            click(page, "#finish button");
                        })),
                new Act("put in, and the proof opened", page -> {
                    project(page);
                    click(page, "#put-in button");
                    click(page, "#receipt button");
                }));
    }

    private static void entered(Page page, String code) {
        page.fill("#code", code);
        click(page, "#enter .main");
    }

    private static void project(Page page) {
        entered(page, HER_CODE);
        page.check("#project-blank");
        click(page, "#projects .main");
    }

    // ——— a meeting

    static PracticeActs meeting() {
        return new PracticeActs(
                List.of(new Act("in and out", page -> pressed(page, "enter", "leave"))),
                List.of(
                        new Act("the microphone open all along", page -> pressed(page, "enter", "speak", "leave")),
                        new Act("spoken without a hand", page -> pressed(page, "micro", "enter", "speak", "leave")),
                        new Act(
                                "spoken with the microphone off",
                                page -> pressed(page, "micro", "enter", "hand", "listen", "listen", "speak", "leave")),
                        new Act("left with the hand up", page -> {
                            heard(page, null);
                            pressed(page, "leave");
                        })),
                new Act("heard in turn, off, and down", page -> {
                    heard(page, "hand");
                    pressed(page, "leave");
                }));
    }

    private static void heard(Page page, @Nullable String afterwards) {
        pressed(page, "micro", "enter", "hand", "listen", "listen", "micro", "speak", "micro");
        if (afterwards != null) {
            pressed(page, afterwards);
        }
    }

    private static void pressed(Page page, String... buttons) {
        Stream.of(buttons).forEach(button -> click(page, "#" + button + " button"));
    }
}
