package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Exercise;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.Screen;
import org.inclusion.samples.gallery.PracticeActs.Act;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every practice site sees the act that its task asks for, and nothing else. The tests are made from the delivered
 * packs: each exercise on a site is left untouched, done as nonsense, done nearly, and done.
 */
@Tag("long")
class PracticeChecksTest extends InTheGallery {

    /** The sign of a success: {@code page.succeeded} alone shows it. */
    private static final String DONE = ".lead.sent";

    private record Practised(SkillPath path, Step step, Exercise exercise) {
        PracticeActs acts() {
            return PracticeActs.of(exercise.site(), step.id().value());
        }

        String address() {
            return gallery.address() + "/inclusion/practice/" + exercise.site() + "?path=" + path.id() + "&step="
                    + step.id() + "&lang=fr";
        }
    }

    private static Stream<Practised> practised() {
        return ContentLibrary.of(ContentLibrary.standardPacks()).packs().stream()
                .flatMap(PracticeChecksTest::practised)
                .filter(one -> one.exercise().site() != null);
    }

    private static Stream<Practised> practised(ContentPack pack) {
        return pack.paths().stream()
                .flatMap(path -> path.steps().stream()
                        .map(step -> new Practised(
                                path, step, pack.exercise(step.exercise()).orElseThrow())));
    }

    @TestFactory
    Stream<DynamicTest> anUntouchedPageIsNotDone() {
        return practised()
                .map(one -> DynamicTest.dynamicTest(
                        one.step().id().value(), () -> assertThat(isDone(one, page -> {}), is(false))));
    }

    @TestFactory
    Stream<DynamicTest> nonsenseIsNotDone() {
        return tests(one -> one.acts().nonsense(), false);
    }

    @TestFactory
    Stream<DynamicTest> aNearMissIsNotDone() {
        return tests(one -> one.acts().nearMisses(), false);
    }

    @TestFactory
    Stream<DynamicTest> theRightActsAreDone() {
        return tests(one -> Stream.of(one.acts().right()), true);
    }

    private interface Acts {
        Stream<Act> of(Practised one);
    }

    private static Stream<DynamicTest> tests(Acts acts, boolean isDone) {
        return practised()
                .flatMap(one -> acts.of(one)
                        .map(act -> DynamicTest.dynamicTest(
                                one.step().id() + ": " + act.name(),
                                () -> assertThat(isDone(one, act.what()), is(isDone)))));
    }

    private static boolean isDone(Practised one, PracticeActs.What what) {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().request().post(gallery.address() + "/person?like=new");
            Page page = screen.page();
            page.navigate(one.address());
            page.waitForSelector("h1");
            what.on(page);
            // A success is there at once, or never.
            AtRest.on(page);
            return page.locator(DONE).count() > 0;
        }
    }
}
