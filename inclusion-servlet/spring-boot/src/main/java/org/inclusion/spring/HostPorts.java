package org.inclusion.spring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.Stores;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.accompaniment.AccompanimentOptions;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.completion.CompletionGateway;
import org.inclusion.content.PackSource;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.FollowUpOptions;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalSink;
import org.inclusion.key.KeyNeed;
import org.inclusion.learner.LearnerListener;
import org.inclusion.message.MessageGateway;
import org.inclusion.message.MessageOptions;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.paper.PaperOptions;
import org.inclusion.paper.ReceivedPapers;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.referral.ReceivingStructures;
import org.inclusion.referral.ReferralOptions;
import org.inclusion.room.RoomOptions;
import org.inclusion.servlet.UserIds;
import org.inclusion.time.DaysOff;
import org.inclusion.words.Words;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;

/** Builds the library from the application's beans and settings: each port and each policy that is a bean is used. */
final class HostPorts {

    private final ListableBeanFactory beans;
    private final InclusionProperties settings;

    HostPorts(ListableBeanFactory beans, InclusionProperties settings) {
        this.beans = beans;
        this.settings = settings;
    }

    Inclusion build(Stores stores) {
        InclusionBuilder builder = Inclusion.builder()
                .stores(stores)
                .relations(only(Relations.class).orElseThrow())
                .zone(settings.zone())
                .eraseAfter(settings.eraseAfter());
        ports(builder);
        policies(builder);
        content(builder);
        rooms(builder);
        listeners(builder);
        if (settings.installationKey() != null) {
            builder.installationKey(Secrets.read("inclusion.installation-key", settings.installationKey()));
        }
        builder.formerInstallationKeys(Secrets.formerInstallationKeys(settings));
        loginKey(builder);
        builder.formerLoginKeys(Secrets.formerLoginKeys(settings));
        beans.getBeanProvider(InclusionCustomizer.class).orderedStream().forEach(one -> one.customize(builder));
        try {
            return requireInstallationKey(builder.build());
        } catch (WrongSettingException told) {
            throw told;
        } catch (InvalidConfigurationException wrong) {
            throw new WrongSettingException(
                    String.valueOf(wrong.getMessage()),
                    "Correct what is named. Packs are those of inclusion.packs and of PackSource beans; the other names are"
                            + " options of InclusionBuilder.",
                    wrong);
        } catch (RuntimeException failed) {
            // The first rows are read while the library is built.
            throw RefusedTables.toUseTables(failed)
                    .<RuntimeException>map(right -> right)
                    .orElse(failed);
        }
    }

    /** Ids of the host rest on one key: that of its logins, or that of its users' numbers. */
    private void loginKey(InclusionBuilder builder) {
        if (settings.loginKey() != null) {
            builder.loginKey(Secrets.read("inclusion.login-key", settings.loginKey()));
            return;
        }
        UserIds ids = beans.getBeanProvider(UserIds.class).getIfUnique();
        if (ids != null) {
            ids.checkedBy(builder);
        }
    }

    /** A variable that got lost would let erased people come back with what comes late. */
    private static Inclusion requireInstallationKey(Inclusion built) {
        List<KeyNeed> needs =
                built.keyRing().isPresent() ? List.of() : built.trustKeys().needs();
        if (!needs.isEmpty()) {
            built.close();
            throw Secrets.missing(
                    "inclusion.installation-key",
                    "the database has "
                            + needs.stream()
                                    .map(need -> need.inWords() + " of the key "
                                            + (need.keyId().isEmpty() ? "of before" : need.keyId()))
                                    .collect(Collectors.joining(", ")));
        }
        return built;
    }

    private void ports(InclusionBuilder builder) {
        use(Names.class, builder::names);
        use(NoticeListener.class, builder::noticeListener);
        use(CompletionGateway.class, builder::completionGateway);
        use(ContactNumbers.class, builder::contactNumbers);
        use(JournalKey.class, builder::journalKey);
        use(JournalSink.class, builder::journalSink);
        // An application may have clocks for several purposes: one that is not the only one is for the application to
        // name.
        InstantSource clock = beans.getBeanProvider(InstantSource.class).getIfUnique();
        if (clock != null) {
            builder.clock(clock);
        }
    }

    private void policies(InclusionBuilder builder) {
        use(Quotas.class, builder::quotas);
        use(RetentionPolicy.class, builder::retentionPolicy);
        use(AssessmentPolicy.class, builder::assessmentPolicy);
        use(AutonomyPolicy.class, builder::autonomyPolicy);
        use(BeliefSettings.class, builder::beliefSettings);
        use(Recalibration.class, builder::recalibration);
        use(Words.class, builder::words);
    }

    /**
     * Makes sure that each folder of packs exists.
     *
     * @throws WrongSettingException if one does not
     */
    static void requireFolders(InclusionProperties settings) {
        for (String pack : settings.packs()) {
            if (!Files.isDirectory(Path.of(pack))) {
                throw new WrongSettingException(
                        "inclusion.packs names " + pack + ", which is no folder", "Name the folder of a content pack.");
            }
        }
    }

    private void content(InclusionBuilder builder) {
        if (!settings.standardContent()) {
            builder.withoutStandardContent();
        }
        builder.practiceSites(settings.practiceSites());
        settings.packs().forEach(pack -> builder.pack(PackSource.folder(Path.of(pack))));
        beans.getBeanProvider(PackSource.class).orderedStream().forEach(builder::pack);
    }

    /**
     * The options of each room, which one bean says, or else the beans of its ports. A context above may have them, as every other bean.
     */
    private void rooms(InclusionBuilder builder) {
        use(MessageGateway.class, gateway -> builder.room(MessageOptions.through(gateway)));
        use(ReceivedPapers.class, papers -> builder.room(PaperOptions.knowing(papers)));
        use(ReceivingStructures.class, structures -> builder.room(ReferralOptions.to(structures)));
        Optional<Appointments> appointments = only(Appointments.class);
        Optional<DaysOff> daysOff = only(DaysOff.class);
        if (appointments.isPresent() || daysOff.isPresent()) {
            FollowUpOptions booking = appointments.map(FollowUpOptions::booking).orElseGet(FollowUpOptions::standard);
            builder.room(daysOff.map(booking::withDaysOff).orElse(booking));
        }
        List<AccompanimentFormat> formats =
                beans.getBeanProvider(AccompanimentFormat.class).orderedStream().toList();
        if (!formats.isEmpty()) {
            builder.room(new AccompanimentOptions(formats));
        }
        beans.getBeanProvider(RoomOptions.class).stream()
                .<Class<? extends RoomOptions>>map(RoomOptions::getClass)
                .distinct()
                .forEach(type -> use(type, builder::room));
    }

    private void listeners(InclusionBuilder builder) {
        builder.listener(new Listeners(
                beans.getBeanProvider(LearnerListener.class).orderedStream().toList()));
    }

    private <T> void use(Class<T> type, Consumer<T> setting) {
        only(type).ifPresent(setting);
    }

    /** Spring would blame whatever bean happens to ask for the library first. */
    private <T> Optional<T> only(Class<T> type) {
        try {
            return Optional.ofNullable(beans.getBeanProvider(type).getIfAvailable());
        } catch (NoUniqueBeanDefinitionException several) {
            List<String> names = List.of(beans.getBeanNamesForType(type));
            throw new WrongSettingException(
                    SeveralBeansAnalyzer.sentence(type, names), SeveralBeansAnalyzer.remedy(), several);
        }
    }
}
