package org.inclusion;

import static org.hamcrest.Matchers.empty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** The words nobody should read about herself, in French and English, in all their forms. */
public final class PlainWords {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b("
                    + "faux|fausses?|échecs?|échou\\p{L}*|débutant\\p{L}*|illectroni\\p{L}*|illettr\\p{L}*|diagnosti\\p{L}*"
                    + "|pourcentages?|pour cent|classements?|rangs?|scores?|incapables?|notation"
                    + "|wrong|fail\\p{L}*|beginners?|illitera\\p{L}*|diagnos\\p{L}*|percent\\p{L}*|ranks?|ranking|incapable"
                    + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBER = Pattern.compile("[%‰\\d]");

    private PlainWords() {}

    /** The text judges nobody. */
    public static Matcher<String> judgesNobody() {
        return found(FORBIDDEN, "judging words");
    }

    /** The text holds no number and no percentage. */
    public static Matcher<String> countsNothing() {
        return found(NUMBER, "numbers");
    }

    private static Matcher<String> found(Pattern pattern, String what) {
        return new FeatureMatcher<String, List<String>>(empty(), what, what) {
            @Override
            protected List<String> featureValueOf(String text) {
                return new ArrayList<>(
                        pattern.matcher(text).results().map(MatchResult::group).toList());
            }
        };
    }
}
