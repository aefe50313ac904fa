package org.inclusion.assessment;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.id.AreaId;

/**
 * The questions of one area, with the probability of each answer at all {@link Nodes}. Immutable.
 *
 * <p>One table a spacing has all questions, because thousands of questions are read at every choice: with a table a
 * question, choosing among ten thousand took several times as long.
 */
final class AreaQuestions {

    private final AreaId area;
    private final List<BankQuestion> questions = new ArrayList<>();

    /**
     * By spacing, row by row, one number a node. One row an answer above the lowest; the lowest takes what the
     * others leave.
     */
    private final List<double[]> tables;

    /** @param numbered the questions of the area, and their numbers in the bank */
    AreaQuestions(AreaId area, List<QuestionBank.Numbered> numbered) {
        this.area = area;
        int row = 0;
        for (QuestionBank.Numbered one : numbered) {
            BankQuestion question = new BankQuestion(
                    one.item(),
                    one.index(),
                    one.family(),
                    row,
                    one.item().parameters().thresholds().size());
            questions.add(question);
            row += question.rows();
        }
        int rows = row;
        tables = Nodes.ALL.stream().map(nodes -> table(nodes, rows)).toList();
    }

    private double[] table(Nodes nodes, int rows) {
        double[] table = new double[rows * nodes.count()];
        int next = 0;
        for (BankQuestion question : questions) {
            for (int category = 1; category <= question.rows(); category++) {
                for (int node = 0; node < nodes.count(); node++) {
                    table[next++] =
                            ResponseModel.probability(question.item().parameters(), category, nodes.ability(node));
                }
            }
        }
        return table;
    }

    AreaId area() {
        return area;
    }

    /** All questions, in the order given. */
    List<BankQuestion> questions() {
        return questions;
    }

    /**
     * The prospects of each question under a belief that the nodes {@linkplain Nodes#cover cover}.
     *
     * @param worth by how much the variances of all areas together fall where all of this area's variance goes
     */
    AreaOutlook outlook(double mean, double sd, double worth) {
        int spacing = Nodes.widestFor(sd);
        return new AreaOutlook(tables.get(spacing), Nodes.ALL.get(spacing), mean, sd, worth);
    }
}
