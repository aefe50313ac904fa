package org.inclusion.contracts;

import org.inclusion.Stores;
import org.junit.jupiter.api.Nested;

/**
 * The whole contract of {@link Stores}. A test of stores, ours or an embedder's, extends this class and hands its stores
 * over:
 *
 * <pre>{@code
 * class OurStoresTest extends StoresContract {
 *     private static final Stores STORES = new OurStores();
 *
 *     @Override
 *     protected Stores stores() {
 *         return STORES;
 *     }
 * }
 * }</pre>
 */
public abstract class StoresContract {

    /**
     * The stores under test.
     *
     * @return open stores, the same ones for the whole class if need be
     */
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
    class PracticeCodeStoreTest extends CardStoreContract {
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
}
