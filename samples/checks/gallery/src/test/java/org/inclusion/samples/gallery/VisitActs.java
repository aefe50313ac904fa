package org.inclusion.samples.gallery;

import static org.inclusion.samples.gallery.PracticeActs.click;
import static org.inclusion.samples.gallery.PracticeActs.clickIfThere;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.gallery.PracticeActs.Act;

/** The acts of somebody who meets a doctor or an employer: a practice's appointments, and a video call. */
final class VisitActs {

    /** An hour of the morning, and one of the afternoon, among the hours that are free. */
    private static final int MORNING = 0;

    private static final int AFTERNOON = 1;

    private VisitActs() {}

    // ——— a doctors' practice

    static PracticeActs booking() {
        return new PracticeActs(
                List.of(new Act("a doctor alone", page -> click(page, "#weber button"))),
                List.of(
                        new Act("somebody else of the practice", page -> click(page, "#petit button")),
                        new Act("by video", page -> {
                            click(page, "#weber button");
                            click(page, "#video button");
                        }),
                        new Act("an hour in the morning", page -> booked(page, MORNING, true)),
                        new Act("an hour in the afternoon, not confirmed", page -> booked(page, AFTERNOON, false))),
                new Act("an hour in the afternoon, confirmed", page -> booked(page, AFTERNOON, true)));
    }

    private static void booked(Page page, int hour, boolean confirms) {
        click(page, "#weber button");
        click(page, "#here button");
        hour(page, hour, confirms);
    }

    private static void hour(Page page, int hour, boolean confirms) {
        click(page, "#days button");
        page.locator("#hours button").nth(hour).click();
        if (confirms) {
            clickIfThere(page, "#confirm button");
        }
    }

    static PracticeActs cancelling() {
        return new PracticeActs(
                List.of(new Act("an appointment opened", page -> click(page, "#with-petit button"))),
                List.of(
                        new Act("the reminder deleted", page -> {
                            click(page, "#with-petit button");
                            click(page, "#reminder button");
                        }),
                        new Act("asked whether it is sure, and kept", page -> {
                            click(page, "#with-petit button");
                            click(page, "#cancel button");
                            click(page, "#keep button");
                        }),
                        new Act("another appointment", page -> cancelled(page, "#with-weber button")),
                        new Act("moved", page -> {
                            click(page, "#with-petit button");
                            click(page, "#move button");
                        })),
                new Act("cancelled, and confirmed", page -> cancelled(page, "#with-petit button")));
    }

    private static void cancelled(Page page, String appointment) {
        click(page, appointment);
        click(page, "#cancel button");
        click(page, "#confirm button");
    }

    static PracticeActs moving() {
        return new PracticeActs(
                List.of(new Act("an appointment opened", page -> click(page, "#with-petit button"))),
                List.of(
                        new Act("cancelled first", page -> {
                            click(page, "#with-petit button");
                            click(page, "#cancel button");
                        }),
                        new Act("another appointment", page -> {
                            click(page, "#with-weber button");
                            click(page, "#move button");
                        }),
                        new Act("to an hour in the morning", page -> moved(page, MORNING, true)),
                        new Act("to the afternoon, not confirmed", page -> moved(page, AFTERNOON, false))),
                new Act("to the afternoon, confirmed", page -> moved(page, AFTERNOON, true)));
    }

    private static void moved(Page page, int hour, boolean confirms) {
        click(page, "#with-petit button");
        click(page, "#move button");
        hour(page, hour, confirms);
    }

    // ——— a call

    static PracticeActs call(boolean asksForQuiet) {
        List<Act> nearly = List.of(
                new Act("neither seen nor heard", page -> called(page, false, false, asksForQuiet)),
                new Act("seen, and not heard", page -> called(page, true, false, asksForQuiet)),
                new Act("hung up without a word", page -> {
                    click(page, "#camera button");
                    click(page, "#micro button");
                    enter(page);
                    click(page, "#hang-up button");
                }),
                asksForQuiet
                        ? new Act("without the moment of quiet", page -> called(page, true, true, false))
                        : new Act("heard, and not seen", page -> called(page, false, true, false)));
        return new PracticeActs(
                List.of(new Act("the wait left", page -> {
                    click(page, "#enter button");
                    click(page, "#leave button");
                })),
                nearly,
                new Act("seen, heard, and hung up at the end", page -> called(page, true, true, asksForQuiet)));
    }

    private static void enter(Page page) {
        click(page, "#enter button");
        click(page, "#look button");
        click(page, "#look button");
    }

    private static void called(Page page, boolean isSeen, boolean isHeard, boolean isQuiet) {
        if (isSeen) {
            click(page, "#camera button");
        }
        if (isHeard) {
            click(page, "#micro button");
        }
        enter(page);
        click(page, "#hello button");
        if (isQuiet) {
            click(page, "#micro button");
            click(page, "#micro button");
        }
        click(page, "#hang-up button");
    }
}
