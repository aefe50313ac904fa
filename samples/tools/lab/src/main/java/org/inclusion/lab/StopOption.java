package org.inclusion.lab;

import org.inclusion.assessment.StopRule;
import org.inclusion.lab.table.Digits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When a simulated assessment stops: {@code sd:.35}, {@code voi:.004} or {@code length:20}. */
record StopOption(StopRule rule, int length) {

    static final class Converter implements ITypeConverter<StopOption> {
        @Override
        public StopOption convert(String text) {
            int colon = text.indexOf(':');
            String value = text.substring(colon + 1);
            try {
                return switch (text.substring(0, Math.max(0, colon))) {
                    case "sd" -> new StopOption(StopRule.sd(Digits.number(value)), Integer.MAX_VALUE);
                    case "voi" -> new StopOption(StopRule.valueOfInformation(Digits.number(value)), Integer.MAX_VALUE);
                    case "length" -> new StopOption(StopRule.never(), length(Integer.parseInt(value)));
                    default -> throw new TypeConversionException("must be sd:…, voi:… or length:…, not " + text);
                };
            } catch (NumberFormatException noNumber) {
                throw new TypeConversionException(value + " is not a number of that kind (" + text + ")");
            } catch (IllegalArgumentException outOfRange) {
                throw new TypeConversionException(outOfRange.getMessage() + " (" + text + ")");
            }
        }

        private static int length(int questions) {
            if (questions < 1) {
                throw new TypeConversionException("a length must be 1 or more, not " + questions);
            }
            return questions;
        }
    }
}
