package org.inclusion.samples.services;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inclusion.samples.services.oidc.IdentityRule;
import org.inclusion.samples.services.oidc.WrongAnswer;
import org.inclusion.samples.services.rdv.AppointmentRule;
import org.inclusion.samples.services.sms.SmsRule;
import org.inclusion.samples.services.smtp.MailRule;
import org.inclusion.samples.services.webhook.EventRule;
import org.junit.jupiter.api.Test;

/** The module's page has every rule of every stand-in, in the same words and with the same source. */
class StandInsPageTest {

    private static final Path PAGE = Path.of("README.md");

    @Test
    void thePageHasEveryRuleOfEveryStandIn() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Rule[] rules : List.<Rule[]>of(
                AppointmentRule.values(),
                SmsRule.values(),
                MailRule.values(),
                IdentityRule.values(),
                EventRule.values())) {
            Arrays.stream(rules)
                    .map(rule -> row(rule.name(), rule.says(), rule.source()))
                    .forEach(rows::add);
        }
        Arrays.stream(WrongAnswer.values())
                .map(wrong -> row(wrong.name(), wrong.says(), wrong.source()))
                .forEach(rows::add);

        List<String> there = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `[A-Z0-9_]+` \\|.*"))
                .toList();
        assertThat(String.join("\n", there), is(String.join("\n", rows)));
    }

    private static String row(String name, String says, String source) {
        return "| `" + name + "` | " + says + " | " + source + " |";
    }
}
