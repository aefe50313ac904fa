package org.inclusion.spring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.Stores;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.completion.CompletionGateway;
import org.inclusion.content.PackSource;
import org.inclusion.followup.Appointments;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalSink;
import org.inclusion.learner.LearnerListener;
import org.inclusion.mandate.ActingRight;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.mandate.MandateText;
import org.inclusion.message.MessageGateway;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.paper.ReceivedPapers;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.referral.ReceivingStructures;
import org.inclusion.time.DaysOff;
import org.inclusion.words.Words;
import org.springframework.beans.factory.ListableBeanFactory;

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
                .relations(beans.getBean(Relations.class))
                .zone(settings.zone())
                .eraseAfter(settings.eraseAfter());
        ports(builder);
        policies(builder);
        content(builder);
        listeners(builder);
        if (settings.installationKey() != null) {
            builder.installationKey(Secrets.read("inclusion.installation-key", settings.installationKey()));
        }
        beans.getBeanProvider(InclusionCustomizer.class).orderedStream().forEach(one -> one.customize(builder));
        try {
            return builder.build();
        } catch (InvalidConfigurationException wrong) {
            throw new WrongSettingException(
                    String.valueOf(wrong.getMessage()),
                    "Correct what is named. Packs are those of inclusion.packs and of PackSource beans; the other names are"
                            + " options of InclusionBuilder.",
                    wrong);
        }
    }

    private void ports(InclusionBuilder builder) {
        use(Names.class, builder::names);
        use(NoticeListener.class, builder::noticeListener);
        use(MessageGateway.class, builder::messageGateway);
        use(CompletionGateway.class, builder::completionGateway);
        use(ContactNumbers.class, builder::contactNumbers);
        use(Appointments.class, builder::appointments);
        use(ReceivedPapers.class, builder::receivedPapers);
        use(DaysOff.class, builder::daysOff);
        use(ReceivingStructures.class, builder::receivingStructures);
        use(ActingRight.class, builder::actingRight);
        use(JournalKey.class, builder::journalKey);
        use(JournalSink.class, builder::journalSink);
        List<AccompanimentFormat> formats =
                beans.getBeanProvider(AccompanimentFormat.class).orderedStream().toList();
        if (!formats.isEmpty()) {
            builder.accompanimentFormats(formats);
        }
        // An application may have clocks for several purposes: one that is not the only one is for the application to
        // name.
        InstantSource clock = beans.getBeanProvider(InstantSource.class).getIfUnique();
        if (clock != null) {
            builder.clock(clock);
        }
    }

    private void policies(InclusionBuilder builder) {
        use(Quotas.class, builder::quotas);
        use(MandateText.class, builder::mandateText);
        use(MandatePolicy.class, builder::mandatePolicy);
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
        settings.packs().forEach(pack -> builder.pack(PackSource.folder(Path.of(pack))));
        beans.getBeanProvider(PackSource.class).orderedStream().forEach(builder::pack);
    }

    private void listeners(InclusionBuilder builder) {
        builder.listener(new Listeners(
                beans.getBeanProvider(LearnerListener.class).orderedStream().toList()));
    }

    private <T> void use(Class<T> type, Consumer<T> setting) {
        beans.getBeanProvider(type).ifAvailable(setting);
    }
}
