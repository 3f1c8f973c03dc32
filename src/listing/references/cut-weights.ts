// Written by `npm run train:references`: the weights of a chain.
export const CUT_WEIGHTS: string =
  'Abe@r0%xktcJTnFkYlML?HgMJlTUn7Y4W!z1U2ZyQvYi/pM4r[Yk?0E^lYaq>(.UaVJn*lk1On[ao][go.GEk+e0H@[]VuDTMIz!GmajDB.ws-[DisLJ' +
  'l}.h9(?/kl58egem7iwQCXvB{WBqf=Z7U.c<lF7WyQg(0lj-1i%rFqVk@2oK{Om}}AG>E{7GY^YE(e444sBsXPH9SQ6.o$C3}n42Kf2HZ@W-RFjo1m]X' +
  '7be7@*w2@8pC&0AXFy7&+<@I[KY0F@JoiX1@nx-NCS4qT]4oKj2It9wEKJw7+b}Gqxb}0Y#fSzZi1tL-TD.wXWc2bY-ZG9zk=m4{+NRa+S)Ct#NxOuqU' +
  'R(mLNPula}oe[PHOs>IbrpfS/[zt4vvASLytNWrl&Q6[Kaq&z=9{abfNve5o?:FES8{*Ka8+cHP0Sn?d^KBrgcWB.L@-aohz%iH]vush1S0}G#IVghuS' +
  'SLy(Y/wAHWnEeQk.CkiPx)C0n:0wq^{E$@sMknd@c&(Qem3QU#Ar75+rd#1$^]%t}6v(cKAI=k1)/wbJ-hzRXWg&X?TZF+Y$}}IpP)Ny8Bd}:E>FcKBx' +
  'U]:XC2qJ.T?LU4Dc<#7^aVVJ.lrs((Z*WWsYR#P(3}POWjSCw+?u27f+(-gqdo}{NAUFIiJVMz.nQ2o&H[m+DhbHKPo!Q>8Zv1/a&8OZgZxa^utlQPDb' +
  'xk4XKx}Fwg!QKuSY}JN*!VyW)b6TQ]97xB=9[i/XAU8[:BA*tJ7A$' +
  '{AamsJWF8PHJo$C.EH0)7q5#P@tjBuqk!!P[xXeqGAobQ@UF][jOxkHaJotup7{tGk?R[=b^EyFPjw.PXzTN{M2sv9-E?6MwCeDcXbsbS<zS<DGcQnoE' +
  'jYj)*cVdEIqPnQgv&O7-aPFhPhnWV9ou/.IX1CltRGXzq56@FX+wYNy7Qy^-i[%Ae%6-OFf3i7OVf0Kp8#dD=P#5z74XIzJ)J&./epL-f?-]*Tq$gNKA' +
  ']9W+S/?PSV2A5[6D(FtR<$}%B[KfMCLstg/RJ^d5$}/-b)<>%4V>#%{)ht9n:RnK1Fuy^]FAKARSf1<7#K.cYKYUABX&rSAIOL0QaaW6KN)90o#h=vVS' +
  '7KJs0^F?Eo8j1ScgkgVl8x4o3%Sffl6K=HD<fMo(LA5^M7}PSZ2aUjvHwveU)N>YR<LHa!)pfsu.8A6X]!x+qjPVS/5+VJfvy]U<)/2+Mv&K1R=>LaS{' +
  'y</Y+&/QW#hoo=kYTG4bBYcqWp/9z0B(6Iow)rB1a.^Ugz:Lw]YSz9.@anF%-@)AqE:SyRy)(e=Zc.Hu@TQs$&rQE?bPG:7RM}I71}vl9#b}I+P7!r0{' +
  'vz!PI8665q@[>^(-km:gnbYaEJAI=?(MwEoc}r+>o3F%}(O($pG*hkdo(-^B0(#VL8N0l6*BBFP9LA/ZC!3P:hjA!r+yq<uTs#-/s{a4jnZ]0z/&8[pR' +
  '&G8R1evI-{7%a>Z5gv]xF7SjiA(k9?-KUC>0JMHZzx)v:?VMai0@vEyF5j1E9H=uH%3QurQyrL[4o#t(y.-UdcQ+F^Alr8X*v)1h2.bsjee[Y?xjaNUy' +
  '@FOo8]E1y.}0NB]C?uZH?$K2tbBn6<:Krkm4Iv0EoOgg4@5+!8g>qTZ&m}vl!a6AWjPTgj$b-*%7UCvEyd>D&r]]fqaL&SF?)[<s)Y9SMn)-$3:6$cWm' +
  'gNeJUUiHILL>tHaJuBNWCQ^00000';
