assert new File(basedir, 'build.log').text.contains('[NullAway] returning @Nullable expression') : 'not the planted failure: see build.log'
