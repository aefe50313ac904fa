package org.inclusion.lab.pack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.inclusion.lab.calibration.CalibratedItem;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackRangeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, .1, true",
        ".05, -6, 3, true",
        ".04, 0, .1, false",
        "10, 6, 0, true",
        "10.1, 0, .1, false",
        "1, 6.1, .1, false",
        "1, -6.1, .1, false",
        "1, 0, 3.1, false",
    })
    void aPackTakesWhatItsSchemaTakes(double a, double b, double sd, boolean taken) {
        assertThat(PackRange.holds(new CalibratedItem("q", "1", a, List.of(b), 0, .1, List.of(sd), 500)), is(taken));
    }

    @ParameterizedTest
    @CsvSource({"1.23456, 1.2346", "-0.00001, 0", "2, 2", "0.10001, 0.1"})
    void figuresAreWrittenForPeople(double b, String written) {
        CalibratedItem item = new CalibratedItem("q", "1", 1, List.of(b), 0, .1, List.of(.1), 500);
        assertThat(PackRange.fields(item).get("difficulty"), is(written));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, .1, true", "1.1, 0, .1, false", "1, .1, .1, false", "1, 0, .5, false", "1.00004, 0, .1, true"})
    void aQuestionIsReplacedOnceAllThreeAre(double a, double b, double sd, boolean same) {
        CalibratedItem item = new CalibratedItem("q", "1", 1, List.of(0.0), 0, .1, List.of(.1), 500);
        assertThat(PackRange.same(ItemParameters.of(a, b, .25, sd), item), is(same));
    }
}
