package org.inclusion.servlet.mandate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.inclusion.mandate.Procedure;
import org.inclusion.servlet.http.Exchange;

/** A procedure with the words for it. */
record ProcedureView(String code, String title) {

    static ProcedureView of(Procedure procedure, Exchange exchange) {
        return new ProcedureView(procedure.name(), exchange.say("procedure." + procedure));
    }

    static List<ProcedureView> of(Collection<Procedure> procedures, Exchange exchange) {
        return procedures.stream().map(one -> of(one, exchange)).toList();
    }

    static List<ProcedureView> all(Exchange exchange) {
        return of(Arrays.asList(Procedure.values()), exchange);
    }
}
