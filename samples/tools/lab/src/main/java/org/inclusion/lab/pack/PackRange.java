package org.inclusion.lab.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.inclusion.lab.calibration.CalibratedItem;
import org.inclusion.lab.calibration.Calibration;
import org.inclusion.lab.calibration.Warning;
import org.inclusion.skill.ItemParameters;

/** The parameters of a question that a pack takes: right or wrong, in a range, and for people to read. */
public final class PackRange {

    /** Four decimals: no question is known more closely. */
    private static final int DECIMALS = 4;

    private static final double ROUNDING = 1e-4;

    private PackRange() {}

    /** Whether a pack takes the parameters of an item. */
    public static boolean holds(CalibratedItem item) {
        return item.thresholds().size() == 1
                && item.discrimination() >= .05
                && item.discrimination() <= 10
                && Math.abs(item.thresholds().get(0)) <= 6
                && item.difficultySd() <= 3;
    }

    /** A calibration, warned of the items that stay in its bank and that a pack does not take. */
    public static Calibration check(Calibration calibration) {
        return calibration.warnedOf(calibration.bank().stream()
                .filter(item -> !holds(item))
                .map(item -> new Warning(
                        Warning.Code.OUT_OF_RANGE,
                        item.id(),
                        Map.of(
                                "a", item.discrimination(),
                                "b1", item.thresholds().get(0),
                                "sd_b", item.difficultySd())))
                .toList());
    }

    /** Whether a question has the parameters of an item, as closely as a pack writes them. */
    static boolean same(ItemParameters written, CalibratedItem item) {
        return Math.abs(written.discrimination() - item.discrimination()) <= ROUNDING
                && Math.abs(written.difficulty() - item.thresholds().get(0)) <= ROUNDING
                && Math.abs(written.difficultySd() - item.difficultySd()) <= ROUNDING;
    }

    static Map<String, String> fields(CalibratedItem item) {
        return Map.of(
                "discrimination", text(item.discrimination()),
                "difficulty", text(item.thresholds().get(0)),
                "difficultySd", text(item.difficultySd()));
    }

    private static String text(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
