package org.inclusion.samples.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.inclusion.Stores;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LookStore;
import org.inclusion.access.QuotaStore;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResultStore;
import org.inclusion.cohort.CohortStore;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.followup.PromiseStore;
import org.inclusion.guest.GuestStore;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.WishStore;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.MandateStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.MessageStore;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.ReferralStore;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Transactions;
import org.inclusion.together.TogetherStore;

/** Stores in memory that can be emptied below a library that goes on, since to build it anew takes long. For one thread. */
final class FreshStores implements Stores {

    private InMemoryStores current = new InMemoryStores();

    void empty() {
        current = new InMemoryStores();
    }

    @Override
    public Transactions transactions() {
        return current(Transactions.class, Stores::transactions);
    }

    @Override
    public EvidenceStore evidence() {
        return current(EvidenceStore.class, Stores::evidence);
    }

    @Override
    public SnapshotStore snapshots() {
        return current(SnapshotStore.class, Stores::snapshots);
    }

    @Override
    public CheckpointStore checkpoints() {
        return current(CheckpointStore.class, Stores::checkpoints);
    }

    @Override
    public EnrolmentStore enrolments() {
        return current(EnrolmentStore.class, Stores::enrolments);
    }

    @Override
    public AssessmentStore assessments() {
        return current(AssessmentStore.class, Stores::assessments);
    }

    @Override
    public WishStore wishes() {
        return current(WishStore.class, Stores::wishes);
    }

    @Override
    public DisagreementStore disagreements() {
        return current(DisagreementStore.class, Stores::disagreements);
    }

    @Override
    public LookStore looks() {
        return current(LookStore.class, Stores::looks);
    }

    @Override
    public DayRelationStore dayRelations() {
        return current(DayRelationStore.class, Stores::dayRelations);
    }

    @Override
    public CompletionStore completions() {
        return current(CompletionStore.class, Stores::completions);
    }

    @Override
    public BookmarkStore bookmarks() {
        return current(BookmarkStore.class, Stores::bookmarks);
    }

    @Override
    public CardStore cards() {
        return current(CardStore.class, Stores::cards);
    }

    @Override
    public HomeResultStore homeResults() {
        return current(HomeResultStore.class, Stores::homeResults);
    }

    @Override
    public PromiseStore promises() {
        return current(PromiseStore.class, Stores::promises);
    }

    @Override
    public AccompanimentStore accompaniments() {
        return current(AccompanimentStore.class, Stores::accompaniments);
    }

    @Override
    public ReferralStore referrals() {
        return current(ReferralStore.class, Stores::referrals);
    }

    @Override
    public GuestStore guests() {
        return current(GuestStore.class, Stores::guests);
    }

    @Override
    public MandateStore mandates() {
        return current(MandateStore.class, Stores::mandates);
    }

    @Override
    public AbsentActStore absentActs() {
        return current(AbsentActStore.class, Stores::absentActs);
    }

    @Override
    public CohortStore cohorts() {
        return current(CohortStore.class, Stores::cohorts);
    }

    @Override
    public ErasureStore erasures() {
        return current(ErasureStore.class, Stores::erasures);
    }

    @Override
    public RetentionStore retention() {
        return current(RetentionStore.class, Stores::retention);
    }

    @Override
    public MoveStore moves() {
        return current(MoveStore.class, Stores::moves);
    }

    @Override
    public QuotaStore quotas() {
        return current(QuotaStore.class, Stores::quotas);
    }

    @Override
    public JournalStore journal() {
        return current(JournalStore.class, Stores::journal);
    }

    @Override
    public OutboxStore outbox() {
        return current(OutboxStore.class, Stores::outbox);
    }

    @Override
    public MessageStore messages() {
        return current(MessageStore.class, Stores::messages);
    }

    @Override
    public TogetherStore together() {
        return current(TogetherStore.class, Stores::together);
    }

    @Override
    public LeafletStore leaflets() {
        return current(LeafletStore.class, Stores::leaflets);
    }

    @Override
    public HelpPlaceStore helpPlaces() {
        return current(HelpPlaceStore.class, Stores::helpPlaces);
    }

    @Override
    public LeaseStore leases() {
        return current(LeaseStore.class, Stores::leases);
    }

    @Override
    public void close() {
        current.close();
    }

    private <T> T current(Class<T> port, Function<Stores, T> of) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    try {
                        return method.invoke(of.apply(current), given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
