package org.inclusion.servlet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.memory.InMemoryStores;

/** The small town of the core's tests, on the network. A header says who calls; an unknown name is nobody. */
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
            "deux",
            new Actor("deux", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE, "ailleurs")));

    final Ccas ccas;
    final Host host;

    Town() {
        this(new InMemoryStores(), ServletOptions.standard());
    }

    Town(Stores stores, ServletOptions options) {
        ccas = new Ccas(stores);
        host = new Host(new InclusionServlet(ccas.inclusion, resolver(), options));
    }

    static ActorResolver resolver() {
        return request -> Optional.ofNullable(request.getHeader("X-Test-User")).map(PEOPLE::get);
    }

    Caller as(String who) {
        return new Caller(host, who);
    }

    @Override
    public void close() {
        host.close();
        ccas.close();
    }
}
