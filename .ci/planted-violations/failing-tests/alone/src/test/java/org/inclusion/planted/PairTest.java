package org.inclusion.planted;

class PairTest extends PairContract {

    @Override
    String pair() {
        return "planted";
    }
}
