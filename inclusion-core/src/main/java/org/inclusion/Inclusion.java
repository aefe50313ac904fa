package org.inclusion;

import java.time.LocalDate;
import org.inclusion.access.Actor;
import org.inclusion.access.Names;
import org.inclusion.access.Outcome;
import org.inclusion.card.OpenCard;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.content.ContentLibrary;
import org.inclusion.learner.RebuildState;
import org.inclusion.words.Words;

/**
 * The front door. Build it once, act with {@link #as} for each person, close it with the host. Thread-safe.
 *
 * <pre>{@code
 * Inclusion inclusion = Inclusion.builder().stores(JpaStores.on(entityManagerFactory)).build();
 * inclusion.as(actor).suggestNextStep(learner);
 * }</pre>
 */
public final class Inclusion implements AutoCloseable {

    private final Stores stores;
    private final ContentLibrary content;
    private final Names names;
    private final Words words;
    private final UseCases useCases;

    Inclusion(Stores stores, ContentLibrary content, InclusionBuilder settings) {
        this.stores = stores;
        this.content = content;
        this.names = settings.names;
        this.words = settings.words;
        this.useCases = new UseCases(stores, content, settings);
    }

    /**
     * Begins.
     *
     * @return a builder with every default
     */
    public static InclusionBuilder builder() {
        return new InclusionBuilder();
    }

    /**
     * Everything one person may do.
     *
     * @param actor who is acting, as the host says
     * @return the use cases, as this person
     */
    public Acting as(Actor actor) {
        return new Acting(actor, useCases);
    }

    /**
     * Opens a card for anybody, so the caller of this method must limit how often strangers may guess signs. The servlet of
     * the library does: code of a host that calls this method counts the refusals of each stranger, passes over texts that
     * cannot be signs, and answers a stranger with too many refusals without asking.
     *
     * @param code what stands on the card
     * @return the step, and until when; or the refusal, always the same
     */
    public Outcome<OpenCard.Opened> openPracticeCode(String code) {
        return useCases.openPracticeCode.open(code);
    }

    /**
     * The content, which may be renewed while running.
     *
     * @return the library
     */
    public ContentLibrary content() {
        return content;
    }

    /**
     * Names to show.
     *
     * @return the host's names
     */
    public Names names() {
        return names;
    }

    /**
     * The library's sentences.
     *
     * @return words in French and English, with the host's changes
     */
    public Words words() {
        return words;
    }

    /**
     * The calendar day in the library's zone.
     *
     * @return today
     */
    public LocalDate today() {
        return useCases.guard.today();
    }

    /**
     * Checks and renews what was derived from evidence. For the host's operators, never for users.
     *
     * @return the use case
     */
    public RebuildState rebuildState() {
        return useCases.rebuildState;
    }

    /**
     * Sums up how the people of each structure are doing. For the host's operators or its scheduler, never for users.
     *
     * @return the use case
     */
    public SummarizeStructures summarizeStructures() {
        return useCases.summarizeStructures;
    }

    /** Closes the stores; what the host gave them stays open. */
    @Override
    public void close() {
        stores.close();
    }
}
