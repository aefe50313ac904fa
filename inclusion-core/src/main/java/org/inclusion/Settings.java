package org.inclusion;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
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
import org.inclusion.content.ContentLibrary;
import org.inclusion.followup.Appointments;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalSink;
import org.inclusion.learner.LearnerListener;
import org.inclusion.mandate.ActingRight;
import org.inclusion.mandate.MandatePolicies;
import org.inclusion.mandate.MandateText;
import org.inclusion.message.MessageGateway;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.paper.ReceivedPapers;
import org.inclusion.privacy.InstallationKey;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.referral.ReceivingStructures;
import org.inclusion.time.Calendar;
import org.inclusion.time.DaysOff;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/** All that an {@link InclusionBuilder} was told, checked. Immutable. */
record Settings(
        Stores stores,
        ContentLibrary content,
        Relations relations,
        Names names,
        LearnerListener listener,
        @Nullable NoticeListener noticeListener,
        @Nullable MessageGateway messageGateway,
        @Nullable CompletionGateway completionGateway,
        ContactNumbers contactNumbers,
        Appointments appointments,
        ReceivedPapers receivedPapers,
        DaysOff daysOff,
        List<AccompanimentFormat> accompanimentFormats,
        ReceivingStructures receivingStructures,
        Calendar calendar,
        RandomGenerator random,
        BeliefSettings beliefSettings,
        Recalibration recalibration,
        AutonomyPolicy autonomyPolicy,
        AssessmentPolicy assessmentPolicy,
        Quotas quotas,
        @Nullable MandateText mandateText,
        MandatePolicies mandatePolicies,
        ActingRight actingRight,
        @Nullable JournalKey journalKey,
        @Nullable JournalSink journalSink,
        @Nullable InstallationKey installationKey,
        Duration eraseAfter,
        RetentionPolicy retentionPolicy,
        Words words) {}
