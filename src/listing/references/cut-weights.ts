// Written by `npm run train:references`: the weights of a chain.
export const CUT_WEIGHTS: string =
  'Abe@r0%xktcJTnFkYlMDuziKCNO6G3WETpbsa/2MY.j(iQw)(2/@Y.CNUT!^voVnCU#oxc[qSBuHALnzQ-DWhOcRn-i&nImST}rG^*x&$w-vcRcnqFMi' +
  '*&o2h#83Pp3dRv6n&z?w5At&Ahu2F1}a!MN$K7krYz16)(Lkslwc{l1hzYlwQJpCopK4^3i[KlQZN%LL-l(7hH<-fEL?ixA*+KPsq&D([Xs39oWfcR=p' +
  'qvTajzCaoWa*I*NO4IxK*n/G?!R0)s3I+>YV(6dUk!v<4q%<8!0IY06t7z!SJc$<5GN2i*tl!qzj750q=%UXJ90#BmuL)js:]0TTljEaDNA7B+m8q2Lg' +
  'Co2C@$zVVof!]JdcQ1F:#jBYz<}Xv$Lj2iwSu}w$Gz/K<X?(Mz0GGClGk&-dPk9gdG0f[nJjuB66C[AWFisFq?Ip0l9dx>mlpt4D>b9g^iIUqT+UHqIq' +
  'Tt8U+&wY11y7Xmac*mN2Y!sKW<W(Xd]c%2b6OQ/o!u(OmUzu0+E7$M9yGmbr@9d4E0Yht&qS<!wz]$MEB)#.U%x]kYdnDS{232hvG6Rj^INxMI@!jHBb' +
  'DZ{?=4@>=k?>RaAEXEY3u.eU<Z?rX06A??UH/ARJAJFM!r>n1&Vi=TN6HNDT8jOTW*S:J)P6^m$C8bjTcrOU.8m#6TF4V%QuZt/ULm2DHv3NfSJwQ:8x' +
  'WDgCM4fltK79DAp=hRbt&2Ld*gqLjbgk[K>)QwYa-I!R]kLQ-NLL#Zq%pjsSPQ4JsiZWRTnYfI!^uWAB)U}.sAIB1AWC-6Vw$Ip/#.gahi<lMC2iGbzk' +
  '@XXpoA:W1Wp6OWVE!kM=SZOmd{s<-(4ny5owxK&{$!wewbLuwWFK{5)KK4co0YmRbM-%Z5nGn[oGxCyg1)7RC>0l(%xQT))kJ33pA{SNft-OwIO%h9Hj' +
  ':pou54xx3k^i7wO0QBTg[vMW*eE{WveBo.NQMka[wLc[/O}}oKJ<aShhN<iLdaqN&Xf@M(v{cTM+4fztYmczTfU]M0M!WcEa=m1]Ew3aX*^EI<*A^-Fz' +
  '51H^{PG!DSOsJg6QzX=.@RaN7M!uzeZHQ(GS9wp0cDZG-N*ZQHc1]y5149!yB1^O*%+cO71/I6FGan^Pk{U}E$Ym.qULD!p2gg8n@].klZUKw$ja+mEO' +
  'J6LLh(:l*bT9uO)S.-X-R8.lyS7#xn<mz@PQEMW8d^%T.=*hKZ]kk!}Z8@ax^O8CU=-*&j/$&G0Z27ob8EAb8&ScqEBiM)t{PBrhAKC6(X!6F@^&%UJ5' +
  'FHHguuEn5M0LKWG7]JLdav<pxvrFaQJHtTb{au^u-hv1[D{Z#xOE%qLQHxrE4%6!!}mjpq-Z0Hw0@5ojuAf[dXI%{*sFF@w>z[tRvr7DYbz<$ie(567[' +
  'I^o?9IYa+>4O%99G6Xs.i6m^?p@90F9Wa:#}c?.X2CXuT+a+vb(1K8hh^FG]Yexa@uWZ4whOjT+d+bP@yIx()IBXs9VH%B5h#R>I$sYXFmr?4IP)ML}d' +
  'H{dnAPf:^Gsa:1tVt9[T&aYq5#B?I>xL+uQEuWPJ/HluGe2f24^t)5^nrNPlBdA0fnWwbBBlUrRY>mj3<s6Y]FyCmHW(3Edbg=m1xaGALj+bDezocNCg' +
  'g20ai=DO8A/5jtD87UU[4df12.(/.>l-w=/7(c7z})/UCk5WI%6W{I$Gp9!(h?/56-p-uzn';
