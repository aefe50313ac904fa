package org.inclusion.spring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.inclusion.Inclusion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.PeriodicTrigger;

/** The works that {@code inclusion.schedule} asks for. */
final class AskedWork {

    private static final Logger LOG = LoggerFactory.getLogger(AskedWork.class);

    private static final String PREFIX = "inclusion.schedule.";

    /** How many letters one round sends at most. */
    private static final int LETTERS = 500;

    private final Inclusion inclusion;
    private final InclusionProperties settings;
    private final boolean hasJournalKey;
    private final @Nullable OneServer servers;

    /** @param servers null where the application built the library on stores that nobody else knows */
    AskedWork(Inclusion inclusion, InclusionProperties settings, boolean hasJournalKey, @Nullable OneServer servers) {
        this.inclusion = inclusion;
        this.settings = settings;
        this.hasJournalKey = hasJournalKey;
        this.servers = servers;
    }

    /**
     * One work.
     *
     * @param setting the setting that asks for it
     * @param when it is done
     * @param what is done; it is given what says whether to go on
     */
    record Work(String setting, Trigger when, Consumer<BooleanSupplier> what) {}

    List<Work> all() {
        InclusionProperties.Schedule asked = settings.schedule();
        List<Work> works = new ArrayList<>();
        every(works, "letters", asked.letters(), goOn -> inclusion.sendLetters().due(LETTERS));
        every(works, "seal", asked.seal(), goOn -> inclusion.sealJournal().seal());
        at(works, "summaries", asked.summaries(), this::summarize);
        at(works, "done", asked.done(), this::countDone);
        at(works, "retention", asked.retention(), this::applyRetention);
        at(works, "erasures", asked.erasures(), this::erase);
        if (asked.seal() != null && !hasJournalKey) {
            throw new WrongSettingException(
                    PREFIX
                            + "seal is set, and the application has no JournalKey bean, with which the journal is signed",
                    "Make a bean of JournalKey, or remove " + PREFIX + "seal.");
        }
        needsSums("summaries", asked.summaries());
        needsSums("done", asked.done());
        needsInstallationKey("retention", asked.retention());
        needsInstallationKey("erasures", asked.erasures());
        return works;
    }

    private void summarize(BooleanSupplier goOn) {
        inclusion.summarizeStructures().run(InstantSource.system().instant(), learners -> goOn.getAsBoolean());
    }

    private void countDone(BooleanSupplier goOn) {
        inclusion.countDone().run(InstantSource.system().instant(), goOn);
    }

    private void applyRetention(BooleanSupplier goOn) {
        inclusion.applyRetention().run(people -> goOn.getAsBoolean());
    }

    private void erase(BooleanSupplier goOn) {
        int erased =
                inclusion.eraseLearners().due(learners -> goOn.getAsBoolean()).size();
        if (erased > 0) {
            LOG.info("{}erasures: {} learners were erased", PREFIX, erased);
        }
    }

    private void needsSums(String name, @Nullable String cron) {
        if (cron != null && !inclusion.rooms().contains("cohort")) {
            throw new WrongSettingException(
                    PREFIX + name + " is set, and the library has no room cohort, which counts",
                    "Name the room in InclusionBuilder.rooms, or remove " + PREFIX + name + ".");
        }
    }

    private void needsInstallationKey(String name, @Nullable String cron) {
        if (cron != null && settings.installationKey() == null) {
            throw Secrets.missing("inclusion.installation-key", PREFIX + name + " is set, and it needs the key");
        }
    }

    private static void every(List<Work> works, String name, @Nullable Duration pause, Consumer<BooleanSupplier> what) {
        if (pause == null) {
            return;
        }
        if (pause.isZero() || pause.isNegative()) {
            throw new WrongSettingException(
                    PREFIX + name + " must be more than nothing, not " + pause, "Set it to a time such as 1m.");
        }
        PeriodicTrigger trigger = new PeriodicTrigger(pause);
        trigger.setInitialDelay(pause);
        works.add(new Work(PREFIX + name, trigger, what));
    }

    /** Letters and the journal are lent to one server by the library itself, piece by piece. */
    private Consumer<BooleanSupplier> onOneServer(String setting, Consumer<BooleanSupplier> what) {
        return servers == null ? what : goOn -> servers.run(setting, what, goOn);
    }

    private void at(List<Work> works, String name, @Nullable String cron, Consumer<BooleanSupplier> what) {
        if (cron == null) {
            return;
        }
        try {
            works.add(
                    new Work(PREFIX + name, new CronTrigger(cron, settings.zone()), onOneServer(PREFIX + name, what)));
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException(
                    PREFIX + name + " is no cron expression of Spring's: " + wrong.getMessage(),
                    "Set it to six fields, such as 0 0 3 * * * for three o'clock in the morning.",
                    wrong);
        }
    }
}
