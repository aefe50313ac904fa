package org.inclusion.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentOptions;
import org.inclusion.content.PackSource;
import org.inclusion.id.QuestionId;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.words.LocalizedText;

/** The small town of the core's tests, over HTTP. A header names the caller; an unknown name means nobody. */
final class Town implements AutoCloseable {

    private static final Map<String, Actor> PEOPLE = Map.of(
            "fatima",
            Ccas.learner("fatima"),
            "hers-yann",
            Ccas.learner("hers-yann"),
            "marc",
            Ccas.helper(),
            "ines",
            new Actor("ines", Set.of(Role.HELPER), Set.of("ailleurs")),
            "coralie",
            new Actor("coralie", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE)),
            "personne",
            new Actor("personne", Set.of(), Set.of(Ccas.STRUCTURE)),
            "deux",
            new Actor("deux", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE, "ailleurs")));

    private static final MandateText MANDATE = new MandateText(
            "2026-11",
            LocalizedText.of(Map.of(
                    "fr", "Je suis d’accord pour que l’on fasse cela sans moi.",
                    "en", "I agree that this is done without me.")));

    private static final String ACTIVITY =
            "'day':'2026-11-24','mode':'PLACE','minutes':30,'themes':['EMAIL'],'materials':['ORDINATEUR']";

    final Ccas ccas;
    final Host host;
    final Contract contract = new Contract();

    Town() {
        this(new InMemoryStores(), ServletOptions.standard());
    }

    Town(Stores stores, ServletOptions options) {
        ccas = new Ccas(Inclusion.builder()
                .stores(stores)
                .installationKey(new byte[32])
                .room(MandateOptions.reading(MANDATE))
                .room(new AccompanimentOptions(List.of(new IdsAsCsv()))));
        host = new Host(new InclusionServlet(ccas.inclusion, resolver(), options));
    }

    /** A town with choices of its own. */
    Town(InclusionBuilder builder) {
        ccas = new Ccas(builder);
        host = new Host(new InclusionServlet(ccas.inclusion, resolver(), ServletOptions.standard()));
    }

    /** A town with content of its own. */
    Town(PackSource pack) {
        this(pack, ServletOptions.standard());
    }

    Town(PackSource pack, ServletOptions options) {
        ccas = new Ccas(Inclusion.builder()
                .stores(new InMemoryStores())
                .installationKey(new byte[32])
                .room(MandateOptions.reading(MANDATE))
                .room(new AccompanimentOptions(List.of(new IdsAsCsv())))
                .pack(pack));
        host = new Host(new InclusionServlet(ccas.inclusion, resolver(), options));
    }

    static ActorResolver resolver() {
        return request -> Optional.ofNullable(request.getHeader("X-Test-User")).map(PEOPLE::get);
    }

    Caller as(String who) {
        return new Caller(host, contract, who);
    }

    static String wish() {
        return "{'goal':'envoyer-un-document','way':'FACE_TO_FACE','device':'PHONE','ownDevice':true,"
                + "'network':'GOOD','told':'FACE_TO_FACE'}";
    }

    /** What a helper sends when she says yes, for money. */
    static String mandate(String id) {
        String hash = MANDATE.in(Locale.FRENCH).hash();
        return "{'id':'" + id + "','text':'" + hash
                + "','procedures':['MONEY'],'days':31,'channel':'FACE_TO_FACE','present':true}";
    }

    /** What a helper notes of today. */
    static String accompaniment(String id) {
        return "{'id':'" + id + "'," + ACTIVITY + ",'redirection':'AIDE_SOCIALE','help':'TOGETHER'}";
    }

    /** A workshop of today, with the quoted ids of those who are named. */
    static String workshop(String id, String learners) {
        return "{'id':'" + id + "'," + ACTIVITY + ",'level':'DEBUTANT','people':8,'learners':[" + learners + "]}";
    }

    /** A piece of evidence of this moment, with the fields of its kind. */
    String evidence(String id, String kind, String item, String more) {
        return "{'id':'" + id + "','kind':'" + kind + "','at':'" + ccas.clock.instant()
                + "','pack':'premiers-pas','version':'1.0.0','item':'" + item + "'" + more + "}";
    }

    /** A practice of a learner alone. */
    String practice(String id) {
        return evidence(id, "practice", "joindre-un-fichier", ",'success':true,'help':'ALONE'");
    }

    /** An answer to a question, with the right option or another. */
    String option(String question, boolean right) {
        return ccas
                .inclusion
                .content()
                .pack("premiers-pas")
                .orElseThrow()
                .question(new QuestionId(question))
                .orElseThrow()
                .options()
                .stream()
                .filter(option -> option.right() == right)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        host.close();
        ccas.close();
    }
}
