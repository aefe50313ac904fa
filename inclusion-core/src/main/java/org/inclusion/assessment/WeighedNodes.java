package org.inclusion.assessment;

/** A normal belief of one area over the {@link Nodes} that it covers. Immutable. */
final class WeighedNodes {

    private final int spacing;
    private final int from;
    private final double[] weight;
    private final double[] moment;

    private WeighedNodes(int spacing, int from, int count) {
        this.spacing = spacing;
        this.from = from;
        this.weight = new double[count];
        this.moment = new double[count];
    }

    /** A belief that the nodes {@linkplain Nodes#cover cover}. */
    static WeighedNodes of(double mean, double sd) {
        int spacing = 0;
        while (Nodes.ALL.get(spacing).spacing() > sd) {
            spacing++;
        }
        Nodes nodes = Nodes.ALL.get(spacing);
        double reach = Nodes.SPAN * sd;
        int from = Math.max(0, (int) Math.ceil((mean - reach + Nodes.HALF_WIDTH) / nodes.spacing()));
        int to = Math.min(nodes.count() - 1, (int) Math.floor((mean + reach + Nodes.HALF_WIDTH) / nodes.spacing()));
        WeighedNodes weighed = new WeighedNodes(spacing, from, to - from + 1);
        weighed.weigh(nodes, mean, sd);
        return weighed;
    }

    private void weigh(Nodes nodes, double mean, double sd) {
        double mass = 0;
        double first = 0;
        for (int i = 0; i < weight.length; i++) {
            double z = (nodes.ability(from + i) - mean) / sd;
            weight[i] = Math.exp(-z * z / 2);
            mass += weight[i];
            first += weight[i] * z;
        }
        // The nodes do not end alike on both sides. About their own middle nothing of that is taken for information.
        double middle = first / mass;
        for (int i = 0; i < weight.length; i++) {
            double z = (nodes.ability(from + i) - mean) / sd;
            weight[i] /= mass;
            moment[i] = weight[i] * (z - middle);
        }
    }

    /** The index in {@link Nodes#ALL} of the nodes that the belief is summed over. */
    int spacing() {
        return spacing;
    }

    /** The first node that the belief covers. */
    int from() {
        return from;
    }

    /** How many nodes the belief covers. */
    int count() {
        return weight.length;
    }

    /** The weight of a covered node, counted from the first; all sum to 1. */
    double weight(int i) {
        return weight[i];
    }

    /** The weight of a covered node, times its distance from the middle in standard deviations. */
    double moment(int i) {
        return moment[i];
    }
}
