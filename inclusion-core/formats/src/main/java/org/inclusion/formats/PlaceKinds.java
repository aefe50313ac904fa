package org.inclusion.formats;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inclusion.place.DiscreetHelp;

/**
 * Which kinds of place help with something of which no trace is kept: by the codes of the national list, which
 * data·inclusion shares.
 */
final class PlaceKinds {

    private static final Map<String, DiscreetHelp> DISCREET = Map.ofEntries(
            Map.entry("CAARUD", DiscreetHelp.ADDICTION),
            Map.entry("CSAPA", DiscreetHelp.ADDICTION),
            Map.entry("CADA", DiscreetHelp.ASYLUM),
            Map.entry("HUDA", DiscreetHelp.ASYLUM),
            Map.entry("CPH", DiscreetHelp.ASYLUM),
            Map.entry("CMP", DiscreetHelp.HEALTH),
            Map.entry("CMS", DiscreetHelp.HEALTH),
            Map.entry("CIDFF", DiscreetHelp.VIOLENCE));

    private PlaceKinds() {}

    static Set<DiscreetHelp> discreet(Collection<String> kinds) {
        Set<DiscreetHelp> found = EnumSet.noneOf(DiscreetHelp.class);
        for (String kind : kinds) {
            DiscreetHelp help = DISCREET.get(kind.toUpperCase(Locale.ROOT));
            if (help != null) {
                found.add(help);
            }
        }
        return found;
    }
}
