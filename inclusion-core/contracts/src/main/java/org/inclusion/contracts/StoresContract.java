package org.inclusion.contracts;

import org.inclusion.Stores;
import org.junit.jupiter.api.Nested;

/**
 * The tests that all {@link Stores} pass: one nested class for each store, one for the transactions, one for decisions
 * about duplicate help places, and four for what several stores do together. A store author
 * extends this class in a test, and hands over the stores:
 *
 * <pre>{@code
 * class OurStoresTest extends StoresContract {
 *
 *     private static final Stores STORES = new OurStores();
 *
 *     @Override
 *     protected Stores stores() {
 *         return STORES;
 *     }
 * }
 * }</pre>
 *
 * <p>While a store is being written, a test may extend the contract of that store alone, such as {@link
 * WishStoreContract}; the other stores may throw until then; but evidence and checkpoints need the snapshots too, and
 * the retention needs most stores. When all of them pass, {@link RecordingContract} is the second class to extend. The
 * stores need not be empty. Never run the tests on stores in use: they lend letters, and seal the journal. The guide
 * {@code docs/stores.md} says what a store must know about transactions, locks, time and order.
 */
public abstract class StoresContract {

    /** The stores under test, open. They may be the same ones for every test. */
    protected abstract Stores stores();

    @Nested
    class TransactionsTest extends TransactionsContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class EvidenceStoreTest extends EvidenceStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class SnapshotStoreTest extends SnapshotStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class CheckpointStoreTest extends CheckpointStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class WishStoreTest extends WishStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class DisagreementStoreTest extends DisagreementStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class LookStoreTest extends LookStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class EntryAlongTest extends EntryAlongContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class EnrolmentStoreTest extends EnrolmentStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class DayRelationStoreTest extends DayRelationStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class AssessmentStoreTest extends AssessmentStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class BookmarkStoreTest extends BookmarkStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class CompletionStoreTest extends CompletionStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class CardStoreTest extends CardStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class GuestStoreTest extends GuestStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class LeafletStoreTest extends LeafletStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class PromiseStoreTest extends PromiseStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class AccompanimentStoreTest extends AccompanimentStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ReferralStoreTest extends ReferralStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class HomeResultStoreTest extends HomeResultStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class MandateStoreTest extends MandateStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class AbsentActStoreTest extends AbsentActStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class RetentionStoreTest extends RetentionStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class QuotaStoreTest extends QuotaStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class CohortStoreTest extends CohortStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class JournalStoreTest extends JournalStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ErasureStoreTest extends ErasureStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OutboxStoreTest extends OutboxStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class TogetherStoreTest extends TogetherStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class MessageStoreTest extends MessageStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class MoveStoreTest extends MoveStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class HelpPlaceStoreTest extends HelpPlaceStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class DuplicateDecisionTest extends DuplicateDecisionContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class KeyStoreTest extends KeyStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class LeaseStoreTest extends LeaseStoreContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ForgettingLearningTest extends ForgettingLearningContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ForgettingPeopleTest extends ForgettingPeopleContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ForgettingHelpTest extends ForgettingHelpContract {
        @Override
        protected Stores stores() {
            return StoresContract.this.stores();
        }
    }
}
