assert new File(basedir, 'build.log').text.contains('jakarta.persistence:jakarta.persistence-api:jar:3.1.0 <--- banned') : 'not the planted failure: see build.log'
