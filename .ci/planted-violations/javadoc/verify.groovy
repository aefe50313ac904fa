assert new File(basedir, 'build.log').text.contains('bad HTML entity') : 'not the planted failure: see build.log'
